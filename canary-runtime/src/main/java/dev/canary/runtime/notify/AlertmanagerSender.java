package dev.canary.runtime.notify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.canary.runtime.run.AlertSubject;
import dev.canary.runtime.run.Notification;
import dev.canary.runtime.run.Notification.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Brings alerts to an Alertmanager, which believes them for a while only: those that last are sent
 * again every minute, and those that are over for some minutes more, since it may not have been
 * there. Safe for use by many threads.
 */
final class AlertmanagerSender implements AlertSender {

  private static final Duration AGAIN = Duration.ofMinutes(1);

  /** How long it believes what it does not hear again, and how long it is told what is over. */
  static final Duration BELIEVED = Duration.ofMinutes(5);

  /** What it was told, and when. */
  private record Accepted(Notification news, Instant at) {

    boolean isPast(Instant now) {
      return news.kind() == Kind.RESOLVE && Duration.between(at, now).abs().compareTo(BELIEVED) > 0;
    }
  }

  private final HttpExchanges http;
  private final AlertmanagerFormat format;
  private final InstantSource clock;
  private final ChannelTroubles troubles;
  private final Map<AlertSubject, Accepted> told = new LinkedHashMap<>();
  private Instant sent = Instant.EPOCH;

  AlertmanagerSender(HttpExchanges http, AlertmanagerFormat format, InstantSource clock) {
    this.http = http;
    this.format = format;
    this.clock = clock;
    this.troubles = new ChannelTroubles(format.channel(), clock);
  }

  @Override
  public void restore(Notification earlier, Instant at) {
    note(earlier, at);
  }

  private synchronized void note(Notification news, Instant at) {
    told.put(news.alert().subject(), new Accepted(news, at));
  }

  @Override
  public void send(Notification notification, Consumer<AlertReply> answer) {
    if (notification.kind() == Kind.RESOLVE) {
      forget(notification);
    }
    Consumer<AlertReply> noting = reply -> noteIfAccepted(notification, reply);
    http.send(
        format.request(List.of(alert(notification))),
        new AlertReplyReader(noting.andThen(answer), clock));
  }

  /** That it lasts must not be said after it was said that it is over. */
  private synchronized void forget(Notification over) {
    told.remove(over.alert().subject());
  }

  private ObjectNode alert(Notification news) {
    Instant end = news.kind() == Kind.RESOLVE ? news.createdAt() : clock.instant().plus(BELIEVED);
    return format.alert(news, end);
  }

  private void noteIfAccepted(Notification news, AlertReply reply) {
    if (reply.kind() == AlertReply.Kind.ACCEPTED) {
      note(news, clock.instant());
    }
  }

  @Override
  public synchronized void onTick() {
    Instant now = clock.instant();
    told.values().removeIf(it -> it.isPast(now));
    if (!told.isEmpty() && Duration.between(sent, now).abs().compareTo(AGAIN) >= 0) {
      sent = now;
      http.send(
          format.request(told.values().stream().map(it -> alert(it.news())).toList()),
          new AlertReplyReader(this::onReply, clock));
    }
  }

  /** If it fails, the next minute makes up for it. */
  private synchronized void onReply(AlertReply reply) {
    switch (reply.kind()) {
      case ACCEPTED -> troubles.onAccepted();
      case REFUSED -> troubles.onRefused(reply.reason());
      case MISSED -> troubles.onMissed(reply.reason());
    }
  }

  /** It does that by itself. */
  @Override
  public boolean wantsReminders() {
    return false;
  }

  @Override
  public void close() {}
}
