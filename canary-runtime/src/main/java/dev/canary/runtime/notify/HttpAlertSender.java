package dev.canary.runtime.notify;

import dev.canary.runtime.run.Notification;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import okhttp3.Request;

/**
 * Brings alerts to a receiver that takes each by one request.
 *
 * @param format makes the request
 * @param wantsReminders whether people have to be reminded
 */
record HttpAlertSender(
    HttpExchanges http,
    Function<Notification, Request.Builder> format,
    InstantSource clock,
    boolean wantsReminders)
    implements AlertSender {

  @Override
  public void send(Notification notification, Consumer<AlertReply> answer) {
    http.send(format.apply(notification), new AlertReplyReader(answer, clock));
  }

  /** The exchanges are those of all channels; whoever made them closes them. */
  @Override
  public void close() {}
}
