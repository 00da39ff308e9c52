package dev.canary.runtime.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.canary.runtime.config.AlertChannel;
import dev.canary.runtime.config.SecretText;
import dev.canary.runtime.run.AlertFacts;
import dev.canary.runtime.run.AlertFacts.Evidence;
import dev.canary.runtime.run.AlertFacts.LastGood;
import dev.canary.runtime.run.Notification;
import dev.canary.runtime.run.ProberInfo;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Alerts as JSON of our own. Every attempt of a notification has the same {@code Canary-Delivery},
 * by which a receiver knows what it has already got.
 */
record WebhookFormat(AlertChannel channel, ProberInfo prober, AlertText text)
    implements Function<Notification, Request.Builder> {

  private static final String ALGORITHM = "HmacSHA256";

  @Override
  public Request.Builder apply(Notification news) {
    byte[] body = JsonRequest.bytes(json(news));
    Request.Builder request =
        JsonRequest.post(channel.url(), body)
            .header("Canary-Delivery", news.id())
            .header("Canary-Event", event(news));
    channel
        .findSecret()
        .ifPresent(secret -> request.header("Canary-Signature", sign(body, secret)));
    return request;
  }

  private static String event(Notification news) {
    return news.kind().name().toLowerCase(Locale.ROOT);
  }

  private ObjectNode json(Notification news) {
    AlertFacts facts = news.facts();
    ObjectNode json =
        JsonRequest.object()
            .put("delivery", news.id())
            .put("event", event(news))
            .put("alert", news.alert().key())
            .put("time", news.createdAt().toString())
            .put("prober", prober.name())
            .put("environment", prober.environment())
            .put("title", text.title(news))
            .put("text", String.join("\n", text.lines(news)));
    json.putObject("subject")
        .put("type", news.alert().subject().type().name())
        .put("id", news.alert().subject().id())
        .put("name", facts.name());
    json.put("verdict", facts.verdict().name())
        .put("previous", facts.previous() == null ? null : facts.previous().name())
        .put("since", facts.since().toString())
        .put("openedAt", news.alert().openedAt().toString())
        .put("consecutiveFailures", facts.consecutiveFailures());
    facts.blocks().forEach(json.putArray("blocks")::add);
    addEvidence(json, facts.evidence());
    return json.put("link", text.findLink(news).orElse(null));
  }

  private static void addEvidence(ObjectNode json, @Nullable Evidence evidence) {
    LastGood good = evidence == null ? null : evidence.lastGood();
    json.put("run", evidence == null ? null : evidence.run())
        .put("step", evidence == null ? null : evidence.step())
        .put("message", evidence == null ? null : evidence.message());
    json.put("lastGoodRun", good == null ? null : good.run())
        .put("lastGoodAt", good == null ? null : good.at().toString());
  }

  private static String sign(byte[] body, SecretText secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.value().getBytes(UTF_8), ALGORITHM));
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JVM knows HmacSHA256.", e);
    }
  }
}
