package dev.canary.runtime.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.SuiteHealth.Ties;
import dev.canary.runtime.run.Verdict;
import dev.canary.runtime.run.VerdictChange;
import dev.canary.runtime.testing.SuiteBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VerdictLogTests {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final CapturedLog log = CapturedLog.of("staging");

  @AfterEach
  void restore() {
    log.close();
  }

  private void tell(Verdict verdict, @Nullable Verdict previous, Ties ties) {
    new VerdictLog()
        .onChange(
            new VerdictChange("shop", NOON, verdict, previous),
            new SuiteHealth(
                SuiteBuilder.suite("shop").build(), verdict, null, null, NOON, 0, ties));
  }

  @Test
  void saysOnceThatASuiteIsStaleAndOnceThatItIsNot() {
    tell(Verdict.STALE, Verdict.PASSING, Ties.NONE);
    tell(Verdict.PASSING, Verdict.STALE, Ties.NONE);

    assertThat(log.lines())
        .extracting(line -> line.path("level").asText() + " " + line.path("message").asText())
        .containsExactly(
            "WARN shop is STALE, and was PASSING. It has no recent result, so nobody knows whether"
                + " it works.",
            "INFO shop is PASSING, and was STALE.");
    JsonNode stale = log.lines().get(0);
    assertThat(stale.path("suite").asText()).isEqualTo("shop");
    assertThat(stale.path("verdict").asText()).isEqualTo("STALE");
    assertThat(stale.path("since").asText()).isEqualTo("2026-11-20T12:00:00Z");
  }

  @Test
  void saysWhatBlocksASuite() {
    tell(Verdict.BLOCKED, null, new Ties(List.of("login"), null, List.of()));
    tell(Verdict.BLOCKED, Verdict.PASSING, new Ties(List.of(), "Tenant: no room", List.of()));

    assertThat(log.lines())
        .extracting(line -> line.path("message").asText())
        .containsExactly(
            "shop is BLOCKED. It is blocked by login.",
            "shop is BLOCKED, and was PASSING. It is blocked by Tenant: no room.");
  }

  @Test
  void saysNothingWhereOnlyTheClockHasChanged() {
    tell(Verdict.PASSING, Verdict.PASSING, Ties.NONE);

    assertThat(log.lines()).isEmpty();
  }

  @Test
  void saysOfWhatIsOverThatItWasSo() {
    var change = new VerdictChange("shop", NOON, Verdict.MAINTENANCE, Verdict.STALE);
    var stale =
        new SuiteHealth(
            SuiteBuilder.suite("shop").build(), Verdict.STALE, null, null, NOON, 0, Ties.NONE);

    new VerdictLog().onChange(change, stale);

    assertThat(log.lines())
        .extracting(line -> line.path("level").asText() + " " + line.path("message").asText())
        .containsExactly("INFO shop was MAINTENANCE for a time, as is known only now.");
  }
}
