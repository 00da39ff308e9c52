package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A suite that fails and passes when it is tried again, from outside. */
class AttemptsJarTests {

  private static final String FLAKY =
      """
      @CanarySuite(every = "1h", retries = 2)
      class FlakyCanary {
        static int attempts;
        @Step void sells(CanaryContext canary) {
          canary.publish("id", canary.runId());
          if (attempts++ == 0) throw new AssertionError("sold out");
        }
      }
      """;

  private static final String REASON =
      "Attempt 1 of 3 failed, so the suite is tried again: sold out";

  @TempDir Path directory;

  @Test
  void areRecordedAndTheLastDecides() {
    Path classes = Suites.compile(directory.resolve("suites"), FLAKY);
    try (Prober prober = CanaryJar.in(directory).run("--suites=" + classes)) {
      prober.awaitHealth(200);
      List<JsonNode> runs = prober.awaitRuns("flaky", all -> Prober.countEnded(all) == 2);

      JsonNode last = runs.get(0);
      JsonNode first = prober.json("/api/runs/" + runs.get(1).path("id").asText());
      assertThat(last.path("attempt").asInt()).isEqualTo(2);
      assertThat(last.path("outcome").asText()).isEqualTo("DEGRADED");
      assertThat(last.path("reason").asText()).isEqualTo(REASON);
      assertThat(last.path("retried").asBoolean()).isFalse();
      assertThat(last.path("launch")).isEqualTo(first.path("launch"));
      assertThat(last.at("/entries/id")).isEqualTo(last.path("id"));
      assertThat(first.path("attempt").asInt()).isEqualTo(1);
      assertThat(first.path("outcome").asText()).isEqualTo("FAILED");
      assertThat(first.path("retried").asBoolean()).isTrue();
      assertThat(first.path("failedStep").asText()).isEqualTo("sells");
      assertThat(first.at("/entries/id")).isEqualTo(first.path("id"));
      assertThat(prober.json("/health").path("status").asText()).isEqualTo("warn");
      assertThat(prober.get("/metrics").body())
          .contains(
              "canary_suite_retries_total{suite=\"flaky\"} 1.0",
              "canary_suite_started_total{suite=\"flaky\"} 1.0",
              "canary_suite_finished_total{outcome=\"DEGRADED\",suite=\"flaky\"} 1.0",
              "canary_suite_finished_total{outcome=\"FAILED\",suite=\"flaky\"} 0.0");
      assertThat(prober.log())
          .filteredOn(line -> line.path("message").asText().equals("flaky: " + REASON))
          .extracting(line -> line.path("level").asText() + " " + line.path("outcome").asText())
          .containsExactly("WARN FAILED", "WARN DEGRADED");
    }
  }

  @Test
  void areKnownAfterAKill() {
    Path classes =
        Suites.compile(
            directory.resolve("suites"),
            """
            @CanarySuite(every = "1h", retries = 2)
            class FlakyCanary {
              static int attempts;
              @Step void sells() throws Exception {
                if (attempts++ == 0) throw new AssertionError("sold out");
                Thread.sleep(600_000);
              }
            }
            """);
    String options = "--suites=" + classes;
    try (Prober prober = CanaryJar.in(directory).run(options)) {
      prober.awaitRuns("flaky", all -> all.size() == 2);
      prober.process().kill();
    }

    try (Prober prober = CanaryJar.in(directory).run(options)) {
      assertThat(prober.runs("flaky"))
          .extracting(run -> run.path("attempt") + " " + run.path("outcome").asText())
          .containsSubsequence("2 ABORTED", "1 FAILED");
      assertThat(prober.json("/health/flaky").at("/checks/flaky/0/verdict").asText())
          .isEqualTo("PENDING");
    }
  }
}
