package dev.canary.runtime.notify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.canary.runtime.config.AlertChannel;
import dev.canary.runtime.config.SecretText;
import dev.canary.runtime.run.AlertSubject;
import dev.canary.runtime.run.Notification;
import dev.canary.runtime.run.Notification.Kind;
import dev.canary.runtime.run.ProberInfo;
import dev.canary.runtime.run.Verdict;
import java.util.function.Function;
import okhttp3.Request;

/**
 * Alerts as events of PagerDuty's Events API v2. All events of one alert have one {@code
 * dedup_key}, so that whatever is sent twice makes no second incident.
 */
record PagerDutyFormat(AlertChannel channel, ProberInfo prober, AlertText text)
    implements Function<Notification, Request.Builder> {

  @Override
  public Request.Builder apply(Notification news) {
    boolean isOver = news.kind() == Kind.RESOLVE;
    ObjectNode json =
        JsonRequest.object()
            .put("routing_key", channel.findSecret().map(SecretText::value).orElse(""))
            .put("event_action", isOver ? "resolve" : "trigger")
            .put("dedup_key", AlertKey.of(prober, news.alert()))
            .put("client", prober.name());
    if (!isOver) {
      addPayload(json, news);
    }
    text.findLink(news)
        .ifPresent(
            link -> json.putArray("links").addObject().put("href", link).put("text", "The run"));
    return JsonRequest.post(channel.url(), JsonRequest.bytes(json));
  }

  private void addPayload(ObjectNode json, Notification news) {
    AlertSubject subject = news.alert().subject();
    ObjectNode payload = json.putObject("payload");
    payload
        .put("summary", text.title(news))
        .put("source", prober.name())
        .put("severity", news.facts().verdict() == Verdict.FAILING ? "critical" : "warning")
        .put("timestamp", news.facts().since().toString())
        .put("component", subject.id())
        .put("group", prober.environment())
        .put("class", news.facts().verdict().name());
    payload.putObject("custom_details").put("text", String.join("\n", text.lines(news)));
  }
}
