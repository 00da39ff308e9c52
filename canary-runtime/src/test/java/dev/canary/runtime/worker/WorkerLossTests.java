package dev.canary.runtime.worker;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.run.FailureKind;
import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.WorkerEnd;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of launches when something becomes of their worker. */
class WorkerLossTests {

  private static final WorkerLimits IMPATIENT =
      new WorkerLimits(
          Duration.ofMillis(100),
          20,
          Duration.ofSeconds(60),
          Duration.ofMillis(100),
          Duration.ofMillis(500),
          2,
          4);

  private static final String GOOD = "@CanarySuite class GoodCanary { @Step void passes() {} } ";

  @RegisterExtension private final WorkerLab lab = new WorkerLab();

  private String worker(String suite) {
    return lab.runs.latest(suite).start().launch().worker();
  }

  @Test
  void endsAllRunsOfAWorkerThatIsKilledAndStartsAnother() throws Exception {
    lab.suites(
        GOOD
            + """
            @CanarySuite class SignUpCanary {
              @Step void waits() throws Exception { Thread.sleep(600_000); }
            }
            @CanarySuite(dependsOn = SignUpCanary.class) class LoginCanary { @Step void in() {} }
            """);

    Launch launch = lab.start("sign-up", "login");
    await().atMost(WorkerLab.PATIENCE).until(() -> lab.runs.isStarted("sign-up"));
    WorkerLab.workers().forEach(ProcessHandle::destroyForcibly);
    WorkerLab.await(launch);

    for (String suite : new String[] {"sign-up", "login"}) {
      assertThat(lab.runs.end(suite).outcome()).isEqualTo(Outcome.ERROR);
      assertThat(lab.runs.end(suite).reason())
          .isEqualTo(
              "worker-1 was killed by signal 9 from outside. If nobody did, the system may be out"
                  + " of memory.");
    }
    lab.launch("good");
    assertThat(lab.runs.end("good").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(worker("good")).isEqualTo("worker-2");
    assertThat(lab.restarts).containsExactly(WorkerEnd.KILLED);
  }

  @Test
  void endsWhatSuitesHaveStartedAndLeftWhenItIsStopped() throws Exception {
    lab.suites(
            """
            @CanarySuite class StartingCanary {
              @Step void starts() throws Exception { new ProcessBuilder("sleep", "600").start(); }
            }
            """)
        .launch("starting");
    List<ProcessHandle> left = WorkerLab.workers().get(0).descendants().toList();

    lab.stop();

    assertThat(left).isNotEmpty();
    await().atMost(WorkerLab.PATIENCE).until(() -> left.stream().noneMatch(ProcessHandle::isAlive));
  }

  @Test
  void keepsNoMoreWorkersThanAreNeeded() throws Exception {
    lab.limits(IMPATIENT)
        .suites(
            GOOD
                + "@CanarySuite class HaltingCanary {"
                + " @Step void halts() { Runtime.getRuntime().halt(1); } }");

    lab.launch("halting");
    lab.launch("halting");
    lab.launch("good");

    await().atMost(WorkerLab.PATIENCE).until(() -> WorkerLab.workers().size() == 1);
    assertThat(lab.restarts).containsExactly(WorkerEnd.EXIT, WorkerEnd.EXIT);
  }

  @Test
  void replacesAWorkerThatDoesNotAnswer() throws Exception {
    lab.limits(IMPATIENT)
        .suites(
            GOOD
                + "@CanarySuite class SleepingCanary {"
                + " @Step void sleeps() throws Exception { Thread.sleep(600_000); } }");

    Launch launch = lab.start("sleeping");
    await().atMost(WorkerLab.PATIENCE).until(() -> lab.runs.isStarted("sleeping"));
    WorkerLab.signal("STOP", WorkerLab.workers().get(0));
    WorkerLab.await(launch);

    assertThat(lab.runs.end("sleeping").outcome()).isEqualTo(Outcome.ERROR);
    assertThat(lab.runs.end("sleeping").reason())
        .isEqualTo("worker-1 did not answer any more and was killed.");
    lab.launch("good");
    assertThat(lab.runs.end("good").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(lab.restarts).containsExactly(WorkerEnd.UNRESPONSIVE);
  }

  /**
   * Its message is asked for while the worker makes a run of it, which nothing there can cut off.
   */
  @Test
  void endsALaunchThatTheWorkerCannotCutOff() throws Exception {
    lab.limits(IMPATIENT)
        .suites(
            """
            @CanarySuite(timeout = "100ms", cleanupTimeout = "100ms") class EvilCanary {
              static class Evil extends RuntimeException {
                @Override public String getMessage() { while (true) { Thread.onSpinWait(); } }
              }
              @Step void fails() { throw new Evil(); }
            }
            """);

    lab.launch("evil");

    RunEnd end = lab.runs.end("evil");
    assertThat(end.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(end.reason())
        .isEqualTo(
            "The launch of group evil did not end in time, and worker-1 could not cut it off.");
    assertThat(requireNonNull(end.failure()).kind()).isEqualTo(FailureKind.TIMEOUT);
    assertThat(lab.restarts).containsExactly(WorkerEnd.OVERRUN);
  }

  @Test
  void abortsWhatStillRunsWhenTheProberStops() throws Exception {
    lab.suites(
        "@CanarySuite class SleepingCanary {"
            + " @Step void sleeps() throws Exception { Thread.sleep(600_000); } }");

    Launch launch = lab.start("sleeping");
    await().atMost(WorkerLab.PATIENCE).until(() -> lab.runs.isStarted("sleeping"));
    lab.stop();

    assertThat(launch.whenDone().toCompletableFuture()).isCompleted();
    assertThat(lab.runs.end("sleeping").outcome()).isEqualTo(Outcome.ABORTED);
    assertThat(lab.runs.end("sleeping").reason())
        .isEqualTo("The prober was stopped, and the launch had not ended by then.");
    assertThat(lab.restarts).isEmpty();
  }
}
