package dev.canary.runtime.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.run.NotificationResult;
import dev.canary.runtime.run.Outcome;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of pings when the prober ends. */
class LastPingTests {

  private PingServer server;
  private PingLab lab;

  @BeforeEach
  void start() throws IOException {
    server = PingServer.start();
    lab = new PingLab().suite("invoices", server.url("/hunter2"));
  }

  @AfterEach
  void stop() {
    lab.close();
    server.close();
  }

  @Test
  void theyAreSent() {
    lab.run("invoices", "run-1", Outcome.PASSED);

    lab.pings().close(PingLab.PATIENCE);

    assertThat(server.pings())
        .containsExactly("POST /hunter2/start?rid=run-1", "POST /hunter2?rid=run-1");
    assertThat(lab.log.all()).isEmpty();
  }

  @Test
  void whatWaitsForAnotherAttemptHasItAtOnce() {
    lab.withPause(PingLab.LONG);
    server.answerFirst(PingServer.status(500));
    lab.pings().onFinished(PingLab.end(PingLab.start("invoices", "run-1"), Outcome.PASSED));
    await().atMost(PingLab.PATIENCE).until(() -> server.pings().size() == 1);

    lab.pings().close(PingLab.PATIENCE);

    assertThat(lab.results()).containsExactly(NotificationResult.DELIVERED);
    assertThat(server.pings()).hasSize(2);
  }

  @Test
  void theyAreGivenUpIfNobodyTakesThem() {
    lab.withTimeout(PingLab.LONG);
    server.answer(request -> PingServer.silence());
    lab.run("invoices", "run-1", Outcome.PASSED);

    lab.pings().close(Duration.ofMillis(200));

    assertThat(lab.log.all())
        .containsExactly("WARN Not all pings could be sent within 200ms; the rest is given up.");
  }

  @Test
  void theLaterOnesAreDroppedInSilence() {
    lab.pings().close(PingLab.PATIENCE);

    lab.run("invoices", "run-1", Outcome.PASSED);

    assertThat(server.pings()).isEmpty();
    assertThat(lab.results()).isEmpty();
    assertThat(lab.log.all()).isEmpty();
  }
}
