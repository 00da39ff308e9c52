package dev.canary.runtime.notify;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A lab whose one channel, ops, is a webhook. The secret part of its address is hunter2. */
abstract class WebhookScenario {

  @TempDir Path directory;
  PingServer server;
  AlertLab lab;

  @BeforeEach
  void start() throws IOException {
    server = PingServer.start();
    lab = AlertLab.in(directory).channel("ops", "webhook", server.url("/hunter2"));
  }

  @AfterEach
  void stop() {
    lab.close();
    server.close();
  }

  /** What the webhook was told so far, in few words. */
  List<String> told() {
    return WebhookNews.told(server);
  }

  void awaitTold(String... news) {
    WebhookNews.awaitTold(server, news);
  }

  void awaitAttempts(int count) {
    await().atMost(AlertLab.PATIENCE).until(() -> server.requests().size() >= count);
  }

  /** What kind of news each request was, in their order. */
  static List<String> events(PingServer receiver) {
    return receiver.requests().stream()
        .map(request -> request.getHeaders().get("Canary-Event") + "")
        .toList();
  }
}
