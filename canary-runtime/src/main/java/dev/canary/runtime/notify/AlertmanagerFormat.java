package dev.canary.runtime.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.canary.runtime.config.AlertChannel;
import dev.canary.runtime.config.SecretText;
import dev.canary.runtime.run.AlertSubject;
import dev.canary.runtime.run.Notification;
import dev.canary.runtime.run.ProberInfo;
import java.time.Instant;
import java.util.Collection;
import okhttp3.Credentials;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * Alerts for the API v2 of an Alertmanager. It takes those with equal labels for one, so nothing
 * that changes while an alert lasts is a label.
 */
record AlertmanagerFormat(AlertChannel channel, ProberInfo prober, AlertText text) {

  /** Of whatever is wrong: one alert may be of a suite that is stale at first, and then fails. */
  private static final String SEVERITY = "critical";

  /** A request with all of these. */
  Request.Builder request(Collection<ObjectNode> alerts) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode().addAll(alerts);
    RequestBody body = RequestBody.create(JsonRequest.bytes(json), JsonRequest.JSON);
    Request.Builder request =
        new Request.Builder()
            .url(
                JsonRequest.address(channel.url())
                    .newBuilder()
                    .addPathSegments("api/v2/alerts")
                    .build())
            .post(body);
    channel
        .findUser()
        .ifPresent(
            user -> request.header("Authorization", Credentials.basic(user, password(), UTF_8)));
    return request;
  }

  private String password() {
    return channel.findSecret().map(SecretText::value).orElse("");
  }

  /**
   * One alert.
   *
   * @param endsAt when it is over, unless it is heard of again
   */
  ObjectNode alert(Notification news, Instant endsAt) {
    ObjectNode alert = JsonRequest.object();
    alert.set("labels", labels(news.alert().subject()));
    alert
        .putObject("annotations")
        .put("summary", text.title(news))
        .put("description", String.join("\n", text.lines(news)))
        .put("verdict", news.facts().verdict().name());
    alert.put("startsAt", news.alert().openedAt().toString()).put("endsAt", endsAt.toString());
    text.findLink(news).ifPresent(link -> alert.put("generatorURL", link));
    return alert;
  }

  private ObjectNode labels(AlertSubject subject) {
    boolean isSuite = subject.type() == AlertSubject.Type.SUITE;
    return JsonRequest.object()
        .put("alertname", isSuite ? "CanarySuite" : "CanaryEnvironment")
        .put(isSuite ? "suite" : "group", subject.id())
        .put("severity", SEVERITY)
        .put("prober", prober.name())
        .put("environment", prober.environment());
  }
}
