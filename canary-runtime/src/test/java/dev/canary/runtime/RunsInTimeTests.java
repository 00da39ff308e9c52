package dev.canary.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.SuiteRef;
import dev.canary.runtime.run.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunsInTimeTests {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @Test
  void neverEndBeforeTheyStart() {
    LaunchInfo info = new LaunchInfo("launch", Trigger.SCHEDULE, Map.of(), "none");
    RunStart start = new RunStart("run", new SuiteRef("a", "A", "a"), info, 1, NOON);

    Run run = start.end(RunEnd.without(NOON.minusSeconds(9), Outcome.PASSED, "The clock jumped."));

    assertThat(run.findDuration()).contains(Duration.ZERO);
    assertThat(run.findEnd().map(RunEnd::endedAt)).contains(NOON);
  }

  @Test
  void haveIdsByWhichTheFutureIsToldFromThePast() {
    String id = Node.newId();
    Instant made = Instant.ofEpochMilli(UUID.fromString(id).getMostSignificantBits() >>> 16);

    assertThat(Node.firstIdAfter(made)).isGreaterThan(id);
    assertThat(Node.firstIdAfter(made.minusMillis(1))).isLessThan(id);
  }
}
