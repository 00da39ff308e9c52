package dev.canary.runtime.run;

import java.time.Instant;

/**
 * An alert that a channel has been told of, or is about to be, and whose end it has not.
 *
 * @param facts what it was told last
 * @param toldAt when that was
 */
public record OpenAlert(String channel, Alert alert, AlertFacts facts, Instant toldAt) {

  /** The same as a notification, for a channel that has to hear it again and again. */
  public Notification again() {
    return new Notification(
        alert.key(), channel, Notification.Kind.FIRE, alert, facts, toldAt, toldAt);
  }
}
