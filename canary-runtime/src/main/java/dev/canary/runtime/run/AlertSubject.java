package dev.canary.runtime.run;

/**
 * What an alert is about.
 *
 * @param id of the suite, or of the group whose environment it is
 */
public record AlertSubject(Type type, String id) {

  /** What there is alerts about. */
  public enum Type {
    SUITE,
    /** An environment that could not be deployed: all that it blocks makes one alert. */
    ENVIRONMENT
  }

  public static AlertSubject suite(String id) {
    return new AlertSubject(Type.SUITE, id);
  }

  public static AlertSubject environmentOf(String group) {
    return new AlertSubject(Type.ENVIRONMENT, group);
  }
}
