package dev.canary.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.WorkerEnd;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Suites that take their worker along, or its threads: others go on. */
class HarmfulSuiteTests {

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
}
