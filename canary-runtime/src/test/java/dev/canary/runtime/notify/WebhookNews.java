package dev.canary.runtime.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import mockwebserver3.RecordedRequest;

/** What a webhook was told, in few words. */
final class WebhookNews {

  private static final ObjectMapper JSON = new ObjectMapper();

  private WebhookNews() {}

  static JsonNode json(RecordedRequest request) {
    try {
      return JSON.readTree(request.getBody().utf8());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Such as {@code fire FAILING shop}. */
  static String news(RecordedRequest request) {
    JsonNode json = json(request);
    return "%s %s %s"
        .formatted(
            json.path("event").asText(),
            json.path("verdict").asText(),
            json.path("subject").path("name").asText());
  }

  static List<String> told(PingServer server) {
    return server.requests().stream().map(WebhookNews::news).toList();
  }

  static void awaitTold(PingServer server, String... news) {
    await()
        .atMost(AlertLab.PATIENCE)
        .untilAsserted(() -> assertThat(told(server)).containsExactly(news));
  }
}
