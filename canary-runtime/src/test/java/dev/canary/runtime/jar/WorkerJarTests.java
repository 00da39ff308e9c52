package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What suites do to workers, and others to both, and what has to come of it. */
class WorkerJarTests {

  private static final String GOOD =
      "@CanarySuite(every = \"2s\") class GoodCanary { @Step void pass() {} @Cleanup void tidy() {} }";

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

  static Stream<Torture> misbehaviour() {
    return Stream.of(
        Torture.SPIN,
        Torture.SWALLOW_INTERRUPTS,
        Torture.EXIT,
        Torture.HALT,
        Torture.USE_UP_THE_MEMORY,
        Torture.CRASH);
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

  private double restarts(String reason) {
    return Pattern.compile(
            "(?m)^canary_worker_restarts_total\\{reason=\"%s\"} (\\S+)$".formatted(reason))
        .matcher(prober().get("/metrics").body())
        .results()
        .mapToDouble(match -> Double.parseDouble(match.group(1)))
        .sum();
  }

  private List<ProcessHandle> workers() {
    return prober().process().children();
  }

  private static void signal(String signal, ProcessHandle process) throws Exception {
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
  }

  @ParameterizedTest
  @MethodSource("misbehaviour")
  void spoilsNoRunsButItsOwn(Torture torture) {
    run(GOOD, torture.suite());

    List<JsonNode> tortured =
        started(prober().awaitRuns("torture", runs -> started(runs).size() >= 2));
    awaitGoodRuns(4);

    assertThat(tortured)
        .allSatisfy(
            run -> {
              assertThat(run.path("outcome").asText()).isEqualTo(torture.outcome());
              assertThat(run.path("reason").asText()).matches(torture.reason());
            });
    assertThatTheGoodOneIsWell();
    assertThat(restarts(torture.restart())).isGreaterThanOrEqualTo(2);
    assertThat(prober().get("/livez").statusCode()).isEqualTo(200);
    assertThat(prober().terminate().exitCode()).isZero();
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
    assertThat(restarts("killed")).isOne();
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
    assertThat(restarts("unresponsive")).isOne();
  }

  @Test
  void passesOnWhatSuitesWriteHoweverMuchAndWhatever() {
    run(
        GOOD,
        """
        import java.io.*;

        @CanarySuite(every = "2s")
        class TortureCanary {
          @Step void write() throws Exception {
            byte[] garbage = new byte[3_000_000];
            new java.util.Random(7).nextBytes(garbage);
            new FileOutputStream(FileDescriptor.err).write(garbage);
            for (int line = 0; line < 20_000; line++) {
              System.out.println("{\\"a\\": " + "x".repeat(100));
            }
            System.out.close();
            System.err.close();
            System.out.println("the last word");
            new FileOutputStream(FileDescriptor.out).write("{\\"half\\": \\n".getBytes());
          }
        }
        """);

    List<JsonNode> runs = started(prober().awaitRuns("torture", all -> started(all).size() >= 3));
    awaitGoodRuns(4);

    assertThat(runs).allMatch(run -> run.path("outcome").asText().equals("PASSED"));
    assertThatTheGoodOneIsWell();
    assertThat(prober().log())
        .allMatch(JsonNode::isObject)
        .anyMatch(line -> line.path("message").asText().equals("the last word"))
        .anyMatch(line -> line.path("message").asText().equals("{\"half\":"));
    assertThat(prober().process().err()).isEmpty();
  }

  @Test
  void goesOnWhenASuiteClosesTheStreamsOfItsJvm() {
    run(
        GOOD,
        """
        import java.io.*;

        @CanarySuite(every = "2s")
        class TortureCanary {
          @Step void close() throws Exception {
            new FileOutputStream(FileDescriptor.out).close();
            new FileOutputStream(FileDescriptor.err).close();
            System.out.println("to nobody");
          }
        }
        """);

    List<JsonNode> runs = started(prober().awaitRuns("torture", all -> started(all).size() >= 2));
    awaitGoodRuns(3);

    assertThat(runs).allMatch(run -> run.path("outcome").asText().equals("PASSED"));
    assertThatTheGoodOneIsWell();
  }

  @Test
  void leavesNoWorkerBehindWhenItIsKilled() {
    run(GOOD, Torture.SPIN.suite());
    prober().awaitRuns("torture", runs -> !runs.isEmpty());
    List<ProcessHandle> workers = workers();
    assertThat(workers).isNotEmpty();

    prober().process().kill();

    awaitEnd(workers);
  }

  @Test
  void isNotKeptAliveByAThreadThatASuiteLeaves() {
    run(
        GOOD,
        """
        @CanarySuite(every = "2s")
        class TortureCanary {
          @Step void leave() {
            Thread thread = new Thread(() -> { while (true) { Thread.onSpinWait(); } });
            thread.setDaemon(false);
            thread.start();
          }
        }
        """);
    prober().awaitRuns("torture", runs -> started(runs).size() >= 1);
    awaitGoodRuns(3);
    List<ProcessHandle> workers = workers();

    assertThatTheGoodOneIsWell();
    assertThat(prober().terminate().exitCode()).isZero();
    assertThat(workers).isNotEmpty().noneMatch(ProcessHandle::isAlive);
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
