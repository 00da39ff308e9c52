package dev.canary.runtime.notify;

import dev.canary.runtime.config.AlertChannel;
import dev.canary.runtime.run.Notification;
import dev.canary.runtime.run.ProberInfo;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import okhttp3.Request;

/** Knows for each type of channel how alerts get there. */
final class AlertSenders implements AutoCloseable {

  private final ProberInfo prober;
  private final InstantSource clock;
  private final Duration timeout;
  private final AlertText text;
  private final HttpExchanges http;
  private final List<AlertSender> senders = new ArrayList<>();

  AlertSenders(AlertParts parts, AlertTimes times) {
    this.prober = parts.prober();
    this.clock = parts.clock();
    this.timeout = times.timeout();
    this.text = new AlertText(prober, parts.settings().web().findBaseUrl().orElse(null));
    this.http = new HttpExchanges("alert-exchange", prober.version(), times.timeout());
  }

  AlertSender of(AlertChannel channel) {
    AlertSender sender = make(channel);
    senders.add(sender);
    return sender;
  }

  private AlertSender make(AlertChannel channel) {
    return switch (channel.type()) {
      case SLACK -> overHttp(new SlackFormat(channel, text), true);
      case WEBHOOK -> overHttp(new WebhookFormat(channel, prober, text), true);
      case PAGERDUTY -> overHttp(new PagerDutyFormat(channel, prober, text), false);
      case ALERTMANAGER ->
          new AlertmanagerSender(http, new AlertmanagerFormat(channel, prober, text), clock);
      case SMTP -> {
        var format = new MailFormat(channel.mail(), prober, text);
        yield new MailSender(channel, format, timeout, new Properties());
      }
      case PING ->
          throw new IllegalArgumentException("No alerts go to a channel like " + channel.type());
    };
  }

  private AlertSender overHttp(
      Function<Notification, Request.Builder> format, boolean wantsReminders) {
    return new HttpAlertSender(http, format, clock, wantsReminders);
  }

  @Override
  public void close() {
    senders.forEach(AlertSender::close);
    http.close();
  }
}
