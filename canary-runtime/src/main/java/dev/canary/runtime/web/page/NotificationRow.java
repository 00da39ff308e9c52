package dev.canary.runtime.web.page;

import dev.canary.runtime.run.AlertSubject;
import dev.canary.runtime.run.Delivery;
import dev.canary.runtime.run.Notification;
import dev.canary.runtime.run.NotificationHistory.Told;
import org.jspecify.annotations.Nullable;

/**
 * Something that others are told.
 *
 * @param suite the path of the page of what it is about; absent if that is no suite
 * @param next when it is tried next; absent if it is over
 */
record NotificationRow(
    Moment at,
    String channel,
    String news,
    String subject,
    @Nullable String suite,
    Mark state,
    int attempts,
    @Nullable Moment next,
    @Nullable String problem) {

  static NotificationRow of(Told told, Frame frame) {
    Notification notification = told.notification();
    Delivery delivery = told.delivery();
    AlertSubject subject = notification.alert().subject();
    return new NotificationRow(
        frame.moment(notification.createdAt()),
        notification.channel(),
        news(notification.kind()),
        notification.facts().name(),
        subject.type() == AlertSubject.Type.SUITE ? "/suites/" + subject.id() : null,
        state(delivery),
        delivery.attempts(),
        delivery.state() == Delivery.State.WAITING ? frame.moment(delivery.nextAt()) : null,
        delivery.problem());
  }

  private static String news(Notification.Kind kind) {
    return switch (kind) {
      case FIRE -> "Alert";
      case REMIND -> "Reminder";
      case RESOLVE -> "Recovered";
    };
  }

  private static Mark state(Delivery delivery) {
    return switch (delivery.state()) {
      case DELIVERED -> new Mark("Delivered", "good", "✓");
      case SUPERSEDED -> new Mark("Superseded", "off", "–");
      case WAITING ->
          delivery.attempts() == 0
              ? new Mark("Waiting", "pending", "…")
              : new Mark("Retrying", "warn", "!");
    };
  }
}
