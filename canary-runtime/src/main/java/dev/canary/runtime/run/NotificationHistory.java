package dev.canary.runtime.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what others were told, and what they are still to be told. */
public interface NotificationHistory {

  /**
   * Some notifications, newest first.
   *
   * @param before the cursor of an earlier page; absent for the newest
   * @param limit how many at most
   */
  Page<Told> find(@Nullable String before, int limit);

  /** The newest, newest first. */
  default List<Told> findNewest(int limit) {
    return find(null, limit).data();
  }

  /** A notification, and how far it has got. */
  record Told(Notification notification, Delivery delivery) {}
}
