package dev.canary.runtime.run;

import java.util.List;

/** Reads what others were told, and what they are still to be told. */
public interface NotificationHistory {

  /** The newest, newest first. */
  List<Told> findNewest(int limit);

  /** A notification, and how far it has got. */
  record Told(Notification notification, Delivery delivery) {}
}
