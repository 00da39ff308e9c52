package dev.canary.runtime.run;

import dev.canary.runtime.run.NotificationHistory.Told;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Keeps what others are to be told until they have been told. What its methods return is complete
 * when it is durable, and fails if it cannot be made so; the methods themselves return at once.
 */
public interface Outbox {

  /** A verdict has changed, and this is to be told of it; both get on the disk, or neither. */
  CompletionStage<Void> record(VerdictChange change, List<Notification> notifications);

  /** This is to be told, though no verdict has changed. */
  CompletionStage<Void> record(List<Notification> notifications);

  /** A notification that waits is to be told with other facts. */
  CompletionStage<Void> amend(Notification notification);

  /** A notification has got further. */
  CompletionStage<Void> record(Delivery delivery);

  /** What earlier probers have not delivered, the oldest first. */
  List<Undelivered> findUndelivered();

  /** The alerts whose end nobody has been told of. */
  List<OpenAlert> findOpenAlerts();

  /** The ends of alerts that were delivered since then, the oldest first. */
  List<Told> findDeliveredEnds(Instant since);

  /** A notification that waits, and how far it has got. */
  record Undelivered(Notification notification, Delivery delivery) {}
}
