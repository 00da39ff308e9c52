package dev.canary.runtime.notify;

import static dev.canary.runtime.notify.PingServer.status;
import static dev.canary.runtime.notify.WebhookNews.json;
import static dev.canary.runtime.notify.WebhookNews.news;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.run.Outcome;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

/** What a webhook may rely on, and what others do not do to it. */
class WebhookTests extends WebhookScenario {

  @Test
  void areToldToAChannelThatWasAddedLater() throws IOException {
    lab.start().end("shop", Outcome.FAILED);
    awaitTold("fire FAILING shop");
    try (PingServer other = PingServer.start()) {
      lab.channel("other", "webhook", other.url("/")).restart();

      await().atMost(AlertLab.PATIENCE).until(() -> other.requests().size() == 1);
      assertThat(news(other.requests().get(0))).isEqualTo("fire FAILING shop");
      assertThat(told()).hasSize(1);
    }
  }

  @Test
  void areNotHeldUpByAChannelThatHangs() throws IOException {
    try (PingServer hanging = PingServer.start()) {
      hanging.answer(request -> PingServer.silence());
      lab.channel("a-hanging", "slack", hanging.url("/")).start();

      lab.end("shop", Outcome.FAILED).run("shop", Outcome.PASSED);

      awaitTold("fire FAILING shop", "resolve PASSING shop");
      assertThat(hanging.requests()).hasSize(1);
    }
  }

  @Test
  void areSignedForAWebhook() {
    lab.flag("canary.alerts.channels.ops.secret", "key").start().end("shop", Outcome.FAILED);
    awaitTold("fire FAILING shop");

    RecordedRequest request = server.requests().get(0);
    assertThat(request.getHeaders().get("Canary-Signature"))
        .isEqualTo("sha256=" + Hmac.sha256("key", request.getBody().utf8()));
    assertThat(request.getHeaders().get("Canary-Delivery"))
        .isEqualTo(json(request).path("delivery").asText());
    assertThat(request.getHeaders().get("Canary-Event")).isEqualTo("fire");
    assertThat(request.getHeaders().get("User-Agent")).isEqualTo("canary-prober/0.1.0");
  }

  @Test
  void haveTheSameIdAtEachAttempt() {
    AtomicInteger failures = new AtomicInteger(2);
    server.answer(request -> status(failures.getAndDecrement() > 0 ? 500 : 200));
    lab.start().end("shop", Outcome.FAILED);

    awaitTold("fire FAILING shop", "fire FAILING shop", "fire FAILING shop");
    assertThat(
            server.requests().stream().map(it -> it.getHeaders().get("Canary-Delivery")).distinct())
        .hasSize(1);
  }
}
