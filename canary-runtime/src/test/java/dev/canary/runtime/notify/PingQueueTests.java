package dev.canary.runtime.notify;

import static dev.canary.runtime.notify.PingServer.silence;
import static dev.canary.runtime.notify.PingServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.run.NotificationResult;
import dev.canary.runtime.run.Outcome;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

/** Pings that wait for their turn, since a server takes its time. */
class PingQueueTests extends PingScenario {

  @Test
  void holdUpNoRun() {
    var open = new CountDownLatch(1);
    server.answer(holdUntil(open));

    for (int run = 1; run <= 1_000; run++) {
      lab.run("invoices", "run-" + run, Outcome.PASSED);
    }

    // Whoever told of a thousand runs is here before the first ping has been answered.
    assertThat(lab.count(NotificationResult.DELIVERED)).isZero();
    open.countDown();
    await()
        .atMost(PingLab.PATIENCE)
        .untilAsserted(() -> assertThat(server.pings()).endsWith("POST /hunter2?rid=run-1000"));
  }

  private static Function<RecordedRequest, MockResponse> holdUntil(CountDownLatch open) {
    return request -> {
      try {
        open.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return status(200);
    };
  }

  @Test
  void giveWayToNewerOnesWhileNobodyTakesThem() {
    var open = new CountDownLatch(1);
    server.answer(holdUntil(open));
    finish("run-1", Outcome.PASSED);
    await().atMost(PingLab.PATIENCE).until(() -> server.pings().size() == 1);

    lab.run("invoices", "run-2", Outcome.FAILED);
    lab.run("invoices", "run-3", Outcome.PASSED);
    lab.run("invoices", "run-4", Outcome.FAILED);
    await().atMost(PingLab.PATIENCE).until(() -> lab.count(NotificationResult.SUPERSEDED) == 4);
    open.countDown();

    await().atMost(PingLab.PATIENCE).until(() -> lab.count(NotificationResult.DELIVERED) == 3);
    assertThat(server.pings())
        .containsExactly(
            "POST /hunter2?rid=run-1",
            "POST /hunter2/start?rid=run-4",
            "POST /hunter2/fail?rid=run-4");
  }

  @Test
  void areNotTriedAgainOnceThereIsANewerResult() {
    lab.withPause(PingLab.LONG);
    server.answer(request -> status(500));
    finish("run-1", Outcome.PASSED);
    await().atMost(PingLab.PATIENCE).until(() -> server.pings().size() == 1);

    finish("run-2", Outcome.FAILED);

    awaitResults(NotificationResult.FAILED);
    server.answer(request -> status(200));
    lab.pings().close(PingLab.PATIENCE);
    assertThat(server.pings())
        .containsExactly("POST /hunter2?rid=run-1", "POST /hunter2/fail?rid=run-2");
  }

  @Test
  void ofAServerThatHangsHoldUpNoneToAnother() throws IOException {
    lab.withTimeout(PingLab.LONG);
    server.answer(request -> silence());
    try (PingServer other = PingServer.start()) {
      for (int suite = 0; suite < 50; suite++) {
        lab.suite("hanging-" + suite, server.url("/hunter2/" + suite));
      }
      // Hosts are told apart by their names.
      lab.suite("login", other.url("/hunter2").replace("localhost", "127.0.0.1"));
      for (int suite = 0; suite < 50; suite++) {
        lab.run("hanging-" + suite, "run-1", Outcome.PASSED);
      }

      lab.run("login", "run-2", Outcome.PASSED);

      awaitResults(NotificationResult.DELIVERED, NotificationResult.DELIVERED);
      assertThat(other.pings())
          .containsExactly("POST /hunter2/start?rid=run-2", "POST /hunter2?rid=run-2");
    }
  }
}
