package dev.canary.runtime.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a notification has got.
 *
 * @param notification its id
 * @param attempts how many have begun
 * @param nextAt when it is tried next, if it waits; else when that ended
 * @param problem why the latest attempt failed; absent if it did not
 */
public record Delivery(
    String notification, State state, int attempts, Instant nextAt, @Nullable String problem) {

  /** Where it is. */
  public enum State {
    WAITING,
    /** The receiver has said that it got it. */
    DELIVERED,
    /** It need not be told any more. */
    SUPERSEDED
  }

  /** Nothing has been tried yet. */
  public static Delivery of(Notification notification) {
    return new Delivery(notification.id(), State.WAITING, 0, notification.notBefore(), null);
  }

  /** An attempt begins, of which nobody knows how it ends if the prober is killed now. */
  public Delivery begun(Instant now) {
    return new Delivery(notification, State.WAITING, attempts + 1, now, problem);
  }

  /** The attempt failed, and there will be another. */
  public Delivery failed(Instant next, String why) {
    return new Delivery(notification, State.WAITING, attempts, next, why);
  }

  /** There will be no further attempt. */
  public Delivery ended(State end, Instant now) {
    return new Delivery(notification, end, attempts, now, problem);
  }
}
