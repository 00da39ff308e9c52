package dev.canary.runtime.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a notification has got.
 *
 * @param notification its id
 * @param attempts how many have begun
 * @param doubtful whether the receiver may have got it, though it did not say so
 * @param nextAt when it is tried next, if it waits; else when that ended
 * @param problem why the latest attempt failed; absent if it did not
 */
public record Delivery(
    String notification,
    State state,
    int attempts,
    boolean doubtful,
    Instant nextAt,
    @Nullable String problem) {

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
    return new Delivery(notification.id(), State.WAITING, 0, false, notification.notBefore(), null);
  }

  /** An attempt begins, of which nobody knows how it ends if the prober is killed now. */
  public Delivery begun(Instant now) {
    return new Delivery(notification, State.WAITING, attempts + 1, true, now, problem);
  }

  /** The attempt failed, and there will be another. */
  public Delivery failed(boolean maybeGot, Instant next, String why) {
    return new Delivery(notification, State.WAITING, attempts, maybeGot, next, why);
  }

  /** There will be no further attempt. */
  public Delivery ended(State end, Instant now) {
    return new Delivery(notification, end, attempts, doubtful, now, problem);
  }
}
