package dev.canary.runtime.notify;

import dev.canary.runtime.run.Alert;
import dev.canary.runtime.run.AlertSubject;
import dev.canary.runtime.run.Delivery;
import dev.canary.runtime.run.Notification;
import dev.canary.runtime.run.Notification.Kind;
import dev.canary.runtime.run.Outbox.Undelivered;
import java.time.Instant;

/**
 * A notification on its way.
 *
 * @param held whether it is not to be sent yet
 */
record Letter(Notification notification, Delivery delivery, boolean held) {

  static Letter of(Notification notification) {
    return new Letter(notification, Delivery.of(notification), true);
  }

  static Letter of(Undelivered undelivered) {
    return new Letter(undelivered.notification(), undelivered.delivery(), true);
  }

  Letter with(Delivery further) {
    return new Letter(notification, further, held);
  }

  /** The same as the first that is told of its alert. */
  Letter opening() {
    return new Letter(notification.opening(), delivery, held);
  }

  Letter hold(boolean hold) {
    return new Letter(notification, delivery, hold);
  }

  /** What becomes of it if nobody is to be told any more. */
  Delivery dropped(Instant now) {
    return delivery.ended(Delivery.State.SUPERSEDED, now);
  }

  String id() {
    return notification.id();
  }

  Alert alert() {
    return notification.alert();
  }

  AlertSubject subject() {
    return alert().subject();
  }

  boolean isUntried() {
    return delivery.attempts() == 0;
  }

  boolean is(Kind kind) {
    return notification.kind() == kind;
  }
}
