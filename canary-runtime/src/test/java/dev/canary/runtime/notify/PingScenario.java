package dev.canary.runtime.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.run.NotificationResult;
import dev.canary.runtime.run.Outcome;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Pings of one suite to a server that a test controls. The secret part of its address is hunter2.
 */
abstract class PingScenario {

  PingServer server;
  PingLab lab;

  @BeforeEach
  void start() throws IOException {
    server = PingServer.start();
    lab = new PingLab().suite("invoices", server.url("/hunter2"));
  }

  @AfterEach
  void neverShowTheSecret() {
    assertThat(lab.log.all()).noneMatch(line -> line.contains("hunter2"));
    lab.close();
    server.close();
  }

  /** Ends with a ping and no start, as the run of a suite that could not be built may. */
  void finish(String run, Outcome outcome) {
    lab.pings().onFinished(PingLab.end(PingLab.start("invoices", run), outcome));
  }

  void awaitResults(NotificationResult... results) {
    await()
        .atMost(PingLab.PATIENCE)
        .untilAsserted(() -> assertThat(lab.results()).containsExactly(results));
  }
}
