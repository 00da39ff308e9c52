package dev.canary.runtime.run;

/**
 * Somebody is logged in.
 *
 * @param id whoever shows it is taken for them; a secret
 * @param csrfToken what their own pages show to change something; a secret
 */
public record WebSession(String id, String csrfToken, Principal principal) {

  /** Says nothing that could be used. */
  @Override
  public String toString() {
    return "session of " + principal.name();
  }
}
