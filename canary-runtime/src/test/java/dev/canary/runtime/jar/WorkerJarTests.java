package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others do to workers, and what has to come of it; what suites do: {@link Torture}. */
class WorkerJarTests {

  private static final String GOOD =
      "@CanarySuite(every = \"1s\") class GoodCanary { @Step void pass() {} @Cleanup void tidy() {} }";

  @TempDir Path directory;
  private @Nullable Prober running;

  @AfterEach
  void stop() {
    if (running != null) {
      List<ProcessHandle> workers = workers();
      running.close();
      awaitEnd(workers);
    }
  }

  private Prober prober() {
    return Objects.requireNonNull(running);
  }

  private static void awaitEnd(List<ProcessHandle> workers) {
    await().atMost(Prober.PATIENCE).until(() -> workers.stream().noneMatch(ProcessHandle::isAlive));
  }

  private void run(String... suites) {
    Path classes = Suites.compile(directory.resolve("suites"), suites);
    running = CanaryJar.in(directory).run("--suites=" + classes);
  }

  /** All of them were well and none was missed, except perhaps one that was in a lost worker. */
  private void assertThatTheGoodOneIsWell() {
    Map<String, Long> outcomes =
        prober().runs("good").stream()
            .filter(run -> !run.path("endedAt").isNull())
            .collect(
                Collectors.groupingBy(run -> run.path("outcome").asText(), Collectors.counting()));
    assertThat(outcomes.getOrDefault("PASSED", 0L)).isGreaterThanOrEqualTo(3);
    outcomes.remove("PASSED");
    assertThat(outcomes.values().stream().mapToLong(Long::longValue).sum()).isLessThanOrEqualTo(1);
  }

  private void awaitGoodRuns(int count) {
    prober().awaitRuns("good", runs -> Prober.countEnded(runs) >= count);
  }

  private static List<JsonNode> started(List<JsonNode> runs) {
    return runs.stream()
        .filter(run -> !run.path("endedAt").isNull())
        .filter(run -> !run.path("outcome").asText().equals("MISSED"))
        .toList();
  }

  private List<ProcessHandle> workers() {
    return prober().process().children();
  }

  private static void signal(String signal, ProcessHandle process) throws Exception {
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
  }

  @Test
  void goesOnInAnotherWorkerWhenOneIsKilled() {
    run(GOOD, waiting());
    prober().awaitRuns("waiting", runs -> !runs.isEmpty());

    workers().forEach(ProcessHandle::destroyForcibly);

    JsonNode lost =
        prober().awaitRuns("waiting", runs -> !started(runs).isEmpty()).stream()
            .filter(run -> run.path("outcome").asText().equals("ERROR"))
            .findFirst()
            .orElseThrow();
    assertThat(lost.path("reason").asText())
        .isEqualTo(
            "worker-1 was killed by signal 9 from outside. If nobody did, the system may be out of"
                + " memory.");
    assertThat(lost.path("worker").asText()).isEqualTo("worker-1");
    awaitGoodRuns(4);
    assertThatTheGoodOneIsWell();
    assertThat(prober().sum("canary_worker_restarts_total\\{reason=\"killed\"}")).isOne();
  }

  private static String waiting() {
    return """
    @CanarySuite(every = "2s")
    class WaitingCanary { @Step void wait_() throws Exception { Thread.sleep(600_000); } }
    """;
  }

  @Test
  void goesOnInAnotherWorkerWhenOneIsFrozen() throws Exception {
    run(GOOD, waiting());
    prober().awaitRuns("waiting", runs -> !runs.isEmpty());

    signal("STOP", workers().get(0));

    JsonNode lost = started(prober().awaitRuns("waiting", runs -> !started(runs).isEmpty())).get(0);
    assertThat(lost.path("outcome").asText()).isEqualTo("ERROR");
    assertThat(lost.path("reason").asText())
        .isEqualTo("worker-1 did not answer any more and was killed.");
    prober().awaitRuns("good", runs -> runs.get(0).path("outcome").asText().equals("PASSED"));
    assertThat(prober().sum("canary_worker_restarts_total\\{reason=\"unresponsive\"}")).isOne();
  }

  @Test
  void passesOnWhatSuitesWriteEvenAfterTheyHaveClosedTheStreams() {
    run(
        """
        import java.io.*;

        @CanarySuite
        class TortureCanary {
          @Step void write() throws Exception {
            System.out.close();
            System.err.close();
            System.out.println("the last word");
            new FileOutputStream(FileDescriptor.out).write("{\\"half\\": \\n".getBytes());
          }
        }
        """);

    List<JsonNode> runs = started(prober().awaitRuns("torture", all -> started(all).size() >= 1));

    assertThat(runs).allMatch(run -> run.path("outcome").asText().equals("PASSED"));
    for (String message : List.of("the last word", "{\"half\":")) {
      JsonNode line = prober().awaitLine(it -> it.path("message").asText().equals(message));
      assertThat(line.isObject()).isTrue();
    }
    assertThat(prober().process().err()).isEmpty();
  }

  @Test
  void cleansUpWhenASignalReachesProberAndWorkersAlike() throws Exception {
    Path cleaned = directory.resolve("cleaned");
    run(
        GOOD,
        """
        @CanarySuite
        class TortureCanary {
          @Step void sleep() throws Exception { Thread.sleep(600_000); }
          @Cleanup void tidy() throws Exception {
            Thread.sleep(500);
            new java.io.File("%s").createNewFile();
          }
        }
        """
            .formatted(cleaned));
    prober().awaitRuns("torture", runs -> !runs.isEmpty());
    List<ProcessHandle> workers = workers();

    signal("INT", workers.get(0));
    Ended ended = prober().process().interrupt();

    assertThat(ended.exitCode()).isZero();
    assertThat(Files.exists(cleaned)).isTrue();
    assertThat(workers).noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void launchesOnceInAWorkerIfToldSo() {
    Path classes =
        Suites.compile(
            directory.resolve("suites"),
            """
            @CanarySuite class TortureCanary {
              @Step void leave() { System.out.println("going"); Runtime.getRuntime().halt(0); }
            }
            """);

    Ended ended =
        CanaryJar.in(directory).execute("once", "--isolation=process", "--suites=" + classes);

    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.out())
        .contains("going")
        .anyMatch(line -> line.contains("worker-1 ended by itself with exit code 0"));
  }
}
