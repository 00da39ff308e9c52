package dev.canary.runtime.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.FailureKind;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StepInfo;
import dev.canary.runtime.run.StepOutcome;
import dev.canary.runtime.run.StepResult;
import dev.canary.runtime.run.SuiteRef;
import dev.canary.runtime.run.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunLogTests {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final RunStart START =
      new RunStart(
          "run-1",
          new SuiteRef("shop", "com.acme.ShopCanary", "shop"),
          new LaunchInfo("launch-1", Trigger.SCHEDULE, Map.of(), "in-process"),
          1,
          NOON);

  private final RunLog runs = new RunLog();
  private final CapturedLog log = CapturedLog.of("staging");

  @AfterEach
  void restore() {
    log.close();
  }

  @Test
  void saysInOneErrorWhatFailedAndWhy() {
    var failure =
        new Failure(FailureKind.ASSERTION, "AssertionError", "expected: 1", "AssertionError\n\tat");
    var buy =
        new StepResult(
            new StepInfo("buy", "Buy the hat"),
            0,
            NOON,
            Duration.ofMillis(1_500),
            StepOutcome.FAILED,
            null,
            failure);

    runs.onStarted(START);
    runs.onFinished(
        START.end(
            new RunEnd(
                NOON.plusMillis(1_532),
                Outcome.FAILED,
                "Step \"Buy the hat\" failed: expected: 1",
                failure,
                List.of(buy),
                null,
                Map.of())));

    assertThat(log.lines()).hasSize(1);
    JsonNode line = log.lines().get(0);
    assertThat(line.path("level").asText()).isEqualTo("ERROR");
    assertThat(line.path("message").asText())
        .isEqualTo("shop: Step \"Buy the hat\" failed: expected: 1");
    assertThat(line.path("suite").asText()).isEqualTo("shop");
    assertThat(line.path("step").asText()).isEqualTo("buy");
    assertThat(line.path("kind").asText()).isEqualTo("ASSERTION");
    assertThat(line.path("outcome").asText()).isEqualTo("FAILED");
    assertThat(line.path("durationMs").asLong()).isEqualTo(1_532);
    assertThat(line.path("runId").asText()).isEqualTo("run-1");
  }

  @ParameterizedTest
  @EnumSource(names = {"DEGRADED", "BLOCKED", "ABORTED", "ERROR"})
  void warnsOfWhatIsNeitherWellNorAFailure(Outcome outcome) {
    runs.onFinished(START.end(RunEnd.without(NOON, outcome, "It ended so.")));

    assertThat(log.lines()).hasSize(1);
    assertThat(log.lines().get(0).path("level").asText()).isEqualTo("WARN");
    assertThat(log.lines().get(0).path("message").asText()).isEqualTo("shop: It ended so.");
    assertThat(log.lines().get(0).has("step")).isFalse();
    assertThat(log.lines().get(0).has("kind")).isFalse();
  }

  @Test
  void warnsOfAnAttemptThatIsFollowedByAnother() {
    var failure = new Failure(FailureKind.CONNECT, "ConnectException", "refused", "at x");
    var end =
        new RunEnd(
            NOON.plusMillis(20),
            Outcome.FAILED,
            "Attempt 1 of 2 failed, so the suite is tried again: refused",
            failure,
            List.of(),
            null,
            Map.of());

    runs.onRetried(new Run(START, end, true), START);

    assertThat(log.lines()).hasSize(1);
    JsonNode line = log.lines().get(0);
    assertThat(line.path("level").asText()).isEqualTo("WARN");
    assertThat(line.path("message").asText())
        .isEqualTo("shop: Attempt 1 of 2 failed, so the suite is tried again: refused");
    assertThat(line.path("outcome").asText()).isEqualTo("FAILED");
    assertThat(line.path("kind").asText()).isEqualTo("CONNECT");
    assertThat(line.path("runId").asText()).isEqualTo("run-1");
  }

  @Test
  void warnsOfARunThatWasMissed() {
    runs.onMissed(START.end(RunEnd.without(NOON, Outcome.MISSED, "The prober was late.")));

    assertThat(log.lines()).hasSize(1);
    assertThat(log.lines().get(0).path("level").asText()).isEqualTo("WARN");
    assertThat(log.lines().get(0).path("outcome").asText()).isEqualTo("MISSED");
  }

  @Test
  void tellsOfARunThatPassed() {
    runs.onFinished(
        START.end(new RunEnd(NOON, Outcome.PASSED, null, null, List.of(), null, Map.of())));

    assertThat(log.lines()).hasSize(1);
    assertThat(log.lines().get(0).path("level").asText()).isEqualTo("INFO");
    assertThat(log.lines().get(0).path("message").asText()).isEqualTo("shop passed");
  }
}
