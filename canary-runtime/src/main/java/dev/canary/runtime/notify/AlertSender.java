package dev.canary.runtime.notify;

import dev.canary.runtime.run.Notification;
import java.util.List;
import java.util.function.Consumer;

/** Brings alerts to one channel. */
interface AlertSender extends AutoCloseable {

  /**
   * Sends and returns at once. The answer, or the lack of it, is given to another thread, once, and
   * within a time that is bounded.
   */
  void send(Notification notification, Consumer<AlertReply> answer);

  /** What the receiver was told by earlier probers, and holds still. */
  default void restore(List<Notification> told) {}

  /** Called about once a second. */
  default void onTick() {}

  /** Whether people have to be reminded: the receiver does not do it itself. */
  boolean wantsReminders();

  /** Cuts off what is being sent. */
  @Override
  void close();
}
