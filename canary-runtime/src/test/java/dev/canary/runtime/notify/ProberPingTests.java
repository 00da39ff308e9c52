package dev.canary.runtime.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.run.NotificationResult;
import dev.canary.runtime.run.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the switch of the prober is told. */
class ProberPingTests {

  private static final String PROBLEM = "The scheduler has not ticked for 11s.";

  private final AtomicInteger asked = new AtomicInteger();
  private volatile @Nullable String problem;
  private PingServer server;
  private PingLab lab;

  @BeforeEach
  void start() throws IOException {
    server = PingServer.start();
    lab =
        new PingLab()
            .flag("canary.ping.url", server.url("/hunter2/prober"))
            .flag("canary.ping.every", "10ms");
  }

  @AfterEach
  void stop() {
    assertThat(lab.log.all()).noneMatch(line -> line.contains("hunter2"));
    lab.close();
    server.close();
  }

  private Optional<String> findProblem() {
    asked.incrementAndGet();
    return Optional.ofNullable(problem);
  }

  private void awaitPings(int more) {
    int before = server.pings().size();
    await().atMost(PingLab.PATIENCE).until(() -> server.pings().size() >= before + more);
  }

  private void awaitTicks() {
    int before = asked.get();
    await().atMost(PingLab.PATIENCE).until(() -> asked.get() > before + 5);
  }

  @Test
  void isToldAgainAndAgainThatTheProberIsAlive() {
    lab.watch(this::findProblem);

    awaitPings(5);
    assertThat(server.pings()).containsOnly("POST /hunter2/prober");
    assertThat(server.texts()).containsOnly("The prober watcher (production) is alive.\n");
    assertThat(lab.log.all()).isEmpty();
  }

  @Test
  void isToldNothingWhileTheSchedulerDoesNotTick() {
    lab.watch(this::findProblem);
    awaitPings(2);

    problem = PROBLEM;
    awaitTicks();
    int sent = server.pings().size();
    awaitTicks();

    assertThat(server.pings()).hasSize(sent);
    problem = null;
    awaitPings(2);
    assertThat(lab.log.all())
        .containsExactly(
            "WARN The prober does not say that it is alive. The scheduler has not ticked for 11s.",
            "INFO The prober says again that it is alive.");
  }

  @Test
  void isNotToldLateWhatIsNotTrueAnyMore() {
    server.answer(
        request -> {
          problem = PROBLEM;
          return PingServer.status(500);
        });
    lab.watch(this::findProblem);
    awaitPings(1);

    await().atMost(PingLab.PATIENCE).until(() -> lab.count(NotificationResult.FAILED) == 1);
    awaitTicks();

    assertThat(server.pings()).hasSize(1);
  }

  @Test
  void isToldNothingAnyMoreWhenTheProberIsAboutToEnd() {
    lab.watch(this::findProblem);
    awaitPings(2);

    lab.pings().unwatch();
    lab.pings().close(PingLab.PATIENCE);
    int ticks = asked.get();

    assertThat(lab.log.all()).isEmpty();
    await()
        .during(Duration.ofMillis(100))
        .atMost(PingLab.PATIENCE)
        .until(() -> asked.get() == ticks);
  }

  @Test
  void isToldThoughSuitesWaitForTheSameServer() {
    lab.withTimeout(PingLab.LONG);
    server.answer(
        request ->
            request.getTarget().contains("prober") ? PingServer.status(200) : PingServer.silence());
    for (int suite = 0; suite < 50; suite++) {
      lab.suite("hanging-" + suite, server.url("/hunter2/" + suite));
    }
    for (int suite = 0; suite < 50; suite++) {
      lab.run("hanging-" + suite, "run-1", Outcome.PASSED);
    }

    lab.watch(this::findProblem);

    await().atMost(PingLab.PATIENCE).until(() -> lab.count(NotificationResult.DELIVERED) >= 3);
  }

  private static boolean isOfPings(Thread thread) {
    return thread.getName().startsWith("ping");
  }

  @Test
  void isOptional() {
    try (PingLab nobody = new PingLab().flag("canary.ping.every", "1ms")) {
      nobody.watch(this::findProblem);
      nobody.pings().unwatch();
      nobody.run("invoices", "run-1", Outcome.PASSED);

      assertThat(asked).hasValue(0);
      await("threads of other tests to end")
          .atMost(PingLab.PATIENCE)
          .until(
              () ->
                  Thread.getAllStackTraces().keySet().stream()
                      .noneMatch(ProberPingTests::isOfPings));
    }
  }
}
