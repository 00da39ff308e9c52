package dev.canary.runtime.run;

import java.time.Instant;
import java.util.Map;

/**
 * A change that somebody made or tried to make from outside.
 *
 * @param who the name they are known by; {@link #ANONYMOUS} if they did not say
 * @param from the address they came from
 * @param action what they wanted, such as {@code pause}
 * @param subject what it is about, such as the id of a suite; may be empty
 * @param done whether it was done, and not refused
 * @param details what else is worth knowing, such as the reason they gave
 */
public record AuditEntry(
    Instant at,
    String who,
    String from,
    String action,
    String subject,
    boolean done,
    Map<String, String> details) {

  /** Who did not say who they are. */
  public static final String ANONYMOUS = "anonymous";

  public AuditEntry {
    details = Map.copyOf(details);
  }
}
