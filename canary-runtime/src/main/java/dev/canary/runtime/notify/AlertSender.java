package dev.canary.runtime.notify;

import dev.canary.runtime.run.Notification;
import java.time.Instant;
import java.util.function.Consumer;

/** Brings alerts to one channel. */
interface AlertSender extends AutoCloseable {

  /**
   * Sends and returns at once. The answer, or the lack of it, is given to another thread, once, and
   * within a time that is bounded.
   */
  void send(Notification notification, Consumer<AlertReply> answer);

  /**
   * The receiver was told this by earlier probers, and may have to hear it again.
   *
   * @param at when it was told
   */
  default void restore(Notification told, Instant at) {}

  /** Called about once a second. */
  default void onTick() {}

  /** Whether people have to be reminded: the receiver does not do it itself. */
  boolean wantsReminders();

  /** Cuts off what is being sent. */
  @Override
  void close();
}
