package dev.canary.runtime.worker;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.run.FailureKind;
import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.WorkerEnd;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** A suite that waits until a file is there. */
  private String waiting(Path gate) {
    return """
        @CanarySuite class WaitingCanary {
          @Step void waits() throws Exception {
            while (!new File("%s").exists()) { Thread.sleep(10); }
          }
        }
        """
        .formatted(gate);
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
  void stopsAnExitHalfWaySoThatOthersEndWellAndCleanupsRun() throws Exception {
    Path gate = lab.directory().resolve("gate");
    Path cleaned = lab.directory().resolve("cleaned");
    lab.suites(
        waiting(gate)
            + """
            @CanarySuite class LeavingCanary {
              @Step void leaves() { System.exit(0); }
              @Cleanup void tidies() throws Exception { new File("%s").createNewFile(); }
            }
            """
                .formatted(cleaned));

    Launch waiting = lab.start("waiting");
    await().atMost(WorkerLab.PATIENCE).until(() -> lab.runs.isStarted("waiting"));
    lab.launch("leaving");
    Files.createFile(gate);
    WorkerLab.await(waiting);

    RunEnd end = lab.runs.end("leaving");
    assertThat(end.outcome()).isEqualTo(Outcome.ERROR);
    assertThat(end.reason())
        .isEqualTo(
            "The suite called System.exit at suites.LeavingCanary.leaves(Suites.java:7), and was"
                + " cut off. Take that call out: a suite ends by returning.");
    assertThat(cleaned).exists();
    assertThat(lab.runs.end("waiting").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(worker("waiting")).isEqualTo("worker-1");
    assertThat(lab.restarts).containsExactly(WorkerEnd.EXIT);
  }

  @Test
  void blamesAThreadThatASuiteHasLeftBehindOnThatSuite() throws Exception {
    lab.suites(
        GOOD
            + """
            @CanarySuite class LeavingCanary {
              @Step void leaves() throws Exception {
                new Thread(() -> System.exit(0)).start();
                Thread.sleep(600_000);
              }
            }
            """);

    lab.launch("leaving");

    assertThat(lab.runs.end("leaving").outcome()).isEqualTo(Outcome.ERROR);
    assertThat(lab.runs.end("leaving").reason()).startsWith("The suite called System.exit at ");
    lab.launch("leaving");
    lab.launch("good");
    assertThat(worker("leaving")).isNotEqualTo(worker("good"));
  }

  @Test
  void givesASuspectAWorkerOfItsOwnUntilItEndsWell() throws Exception {
    Path tame = lab.directory().resolve("tame");
    lab.suites(
        GOOD
            + """
            @CanarySuite class HaltingCanary {
              @Step void halts() {
                if (!new File("%s").exists()) { Runtime.getRuntime().halt(7); }
              }
            }
            """
                .formatted(tame));

    lab.launch("halting");
    assertThat(lab.runs.end("halting").outcome()).isEqualTo(Outcome.ERROR);
    assertThat(lab.runs.end("halting").reason())
        .isEqualTo("worker-1 ended by itself with exit code 7, as Runtime.halt makes it.");
    lab.launch("good");
    String shared = worker("good");
    lab.launch("halting");
    lab.launch("good");
    assertThat(worker("halting")).isNotEqualTo(shared);
    assertThat(worker("good")).isEqualTo(shared);
    assertThat(lab.restarts).containsExactly(WorkerEnd.EXIT, WorkerEnd.EXIT);

    Files.createFile(tame);
    lab.launch("halting");
    assertThat(worker("halting")).isNotEqualTo(shared);
    lab.launch("halting");

    assertThat(worker("halting")).isEqualTo(shared);
    assertThat(lab.runs.end("halting").outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void letsOthersEndInAWorkerInWhichCodeHangs() throws Exception {
    Path gate = lab.directory().resolve("gate");
    lab.suites(
        waiting(gate)
            + """
            @CanarySuite class SpinningCanary {
              @Step(timeout = "200ms") void spins() { while (true) { Thread.onSpinWait(); } }
            }
            """);

    Launch waiting = lab.start("waiting");
    await().atMost(WorkerLab.PATIENCE).until(() -> lab.runs.isStarted("waiting"));
    lab.launch("spinning");
    Launch again = lab.start("spinning");
    WorkerLab.await(again);

    assertThat(lab.runs.all("spinning"))
        .hasSize(2)
        .allSatisfy(run -> assertThat(run.findOutcome()).contains(Outcome.FAILED));
    assertThat(worker("spinning")).isNotEqualTo("worker-1");
    assertThat(again.isStillRunning()).isFalse();
    assertThat(waiting.whenDone().toCompletableFuture()).isNotDone();

    Files.createFile(gate);
    WorkerLab.await(waiting);

    assertThat(lab.runs.end("waiting").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(worker("waiting")).isEqualTo("worker-1");
    assertThat(lab.restarts).containsExactly(WorkerEnd.HUNG, WorkerEnd.HUNG);
  }

  @Test
  void replacesAWorkerThatHasNoThreadLeft() throws Exception {
    lab.suites(
        GOOD
            + """
            @CanarySuite class GreedyCanary {
              @Step void asks() { new Thread(null, () -> {}, "huge", 1L << 46).start(); }
            }
            """);

    lab.launch("greedy");
    lab.launch("good");

    assertThat(lab.runs.end("greedy").outcome()).isEqualTo(Outcome.FAILED);
    assertThat(lab.runs.end("greedy").reason())
        .startsWith("Step \"Asks\" failed: unable to create native thread");
    assertThat(lab.runs.end("good").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(worker("good")).isNotEqualTo("worker-1");
    assertThat(lab.restarts).containsExactly(WorkerEnd.OUT_OF_MEMORY);
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
