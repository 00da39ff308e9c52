package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlapJarTests {

  private static final String SLOW =
      """
      @CanarySuite(every = "1s")
      class SlowCanary { @Step void dawdle() throws Exception { Thread.sleep(3_000); } }
      """;
  private static final String HUNG =
      """
      @CanarySuite(every = "1s")
      class HungCanary {
        @Step(timeout = "1s") void loop() { while (true) { Thread.onSpinWait(); } }
      }
      """;
  private static final String BRISK =
      "@CanarySuite(every = \"1s\") class BriskCanary { @Step void pass() {} }";

  @TempDir static Path suites;

  @TempDir Path directory;

  @BeforeAll
  static void compileSuites() {
    Suites.compile(suites.resolve("slow"), SLOW);
    Suites.compile(suites.resolve("hung"), HUNG, BRISK);
  }

  private static boolean isMissed(JsonNode run) {
    return run.path("outcome").asText().equals("MISSED");
  }

  private static Instant time(JsonNode run, String field) {
    return Instant.parse(run.path(field).asText());
  }

  @Test
  void neverRunsASuiteTwiceAtOnce() {
    try (Prober prober = CanaryJar.in(directory).run("--suites=" + suites.resolve("slow"))) {
      List<JsonNode> runs = prober.awaitRuns("slow", all -> Prober.countEnded(without(all)) >= 3);

      List<JsonNode> inOrder =
          without(runs).stream()
              .filter(run -> !run.path("endedAt").isNull())
              .sorted(Comparator.comparing(run -> time(run, "startedAt")))
              .toList();
      for (int next = 1; next < inOrder.size(); next++) {
        assertThat(time(inOrder.get(next), "startedAt"))
            .isAfterOrEqualTo(time(inOrder.get(next - 1), "endedAt"));
      }
      List<JsonNode> missed = runs.stream().filter(OverlapJarTests::isMissed).toList();
      assertThat(missed).hasSizeGreaterThanOrEqualTo(2);
      assertThat(missed.get(0).path("reason").asText())
          .matches("Missed by overlap: the launch of \\S+Z is still going on\\.");
      assertThat(prober.get("/metrics").body())
          .containsPattern(
              "canary_runs_missed_total\\{reason=\"overlap\",suite=\"slow\"} ([2-9]|\\d{2,})");
    }
  }

  private static List<JsonNode> without(List<JsonNode> runs) {
    return runs.stream().filter(run -> !isMissed(run)).toList();
  }

  @Test
  void reportsAHungStepOnTimeAndStartsItNotAgainWhileItHangsInItsOwnJvm() {
    try (Prober prober =
        CanaryJar.in(directory).run("--suites=" + suites.resolve("hung"), "--isolation=none")) {
      List<JsonNode> hung =
          prober.awaitRuns(
              "hung", runs -> runs.stream().filter(OverlapJarTests::isMissed).count() >= 4);

      List<JsonNode> started = without(hung);
      assertThat(started).hasSize(1);
      JsonNode run = started.get(0);
      assertThat(run.path("outcome").asText()).isEqualTo("FAILED");
      assertThat(run.at("/failure/kind").asText()).isEqualTo("TIMEOUT");
      assertThat(run.path("failedStep").asText()).isEqualTo("loop");
      assertThat(run.path("durationMs").asLong()).isBetween(1_000L, 10_000L);
      assertThat(hung.get(0).path("reason").asText())
          .matches(
              "Missed by overlap: code of the launch of \\S+Z hangs and could not be stopped\\.");
      assertThat(prober.runs("brisk").size()).isGreaterThanOrEqualTo(hung.size() - 1);
      assertThat(prober.runs("brisk")).noneMatch(OverlapJarTests::isMissed);
      assertThat(prober.json("/health/hung").path("failed")).hasToString("[\"Hung: Loop\"]");
      assertThat(prober.terminate().exitCode()).isZero();
    }
  }
}
