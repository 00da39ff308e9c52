package dev.canary.runtime.verdict;

import static dev.canary.runtime.run.Outcome.BLOCKED;
import static dev.canary.runtime.run.Outcome.FAILED;
import static dev.canary.runtime.run.Outcome.PASSED;
import static dev.canary.runtime.testing.ManualClock.START;
import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static dev.canary.runtime.verdict.Probe.EVERY;
import static dev.canary.runtime.verdict.Probe.FRESH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.canary.runtime.run.MaintenanceView;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.Verdict;
import dev.canary.runtime.run.VerdictChange;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Verdicts when the plan is replaced while the prober runs. */
class ReplacedPlanTests {

  private static final Map<String, List<Run>> NOTHING = Map.of();

  private final Probe probe = new Probe(suite("a"), suite("b"));

  @Test
  void pausesASuiteAtOnceAndKeepsTheOthers() {
    probe.now("a", FAILED).now("b", PASSED);

    probe.replace(NOTHING, suite("a").paused(), suite("b"));

    assertThat(probe.verdict("a")).isEqualTo(Verdict.PAUSED);
    assertThat(probe.verdict("b")).isEqualTo(Verdict.PASSING);
  }

  @Test
  void pausesASuiteThatAnotherBlocks() {
    probe
        .replace(NOTHING, suite("a"), suite("b").dependsOn("a"))
        .now("a", FAILED)
        .now("b", BLOCKED);
    assertThat(probe.verdict("b")).isEqualTo(Verdict.BLOCKED);

    probe.replace(NOTHING, suite("a"), suite("b").dependsOn("a").paused());

    assertThat(probe.verdict("b")).isEqualTo(Verdict.PAUSED);
    assertThat(probe.of("a").blocks()).isEmpty();
  }

  @Test
  void believesForAWhileWhatAShorterIntervalWouldMakeTooOld() {
    probe.replace(Duration.ofMinutes(15), NOTHING, suite("a")).now("a", PASSED);
    probe.pass(Duration.ofMinutes(12));

    probe.replace(NOTHING, suite("a"));

    assertThat(probe.verdict("a")).isEqualTo(Verdict.PASSING);
    assertThat(probe.pass(FRESH).verdict("a")).isEqualTo(Verdict.PASSING);
    assertThat(probe.pass(Duration.ofSeconds(1)).verdict("a")).isEqualTo(Verdict.STALE);
  }

  @Test
  void remembersWhatWasBelievedOfASuiteThatIsNotPausedAnyMore() {
    probe.now("a", FAILED).replace(NOTHING, suite("a").paused());

    probe.replace(NOTHING, suite("a"));

    assertThat(probe.verdict("a")).isEqualTo(Verdict.FAILING);
    assertThat(probe.of("a").since()).isEqualTo(START);
  }

  @Test
  void countsTheRunThatWentOnWhenItsSuiteWasPaused() {
    probe.now("a", FAILED).replace(NOTHING, suite("a").paused()).now("a", PASSED);
    assertThat(probe.verdict("a")).isEqualTo(Verdict.PAUSED);

    probe.replace(NOTHING, suite("a"));

    assertThat(probe.verdict("a")).isEqualTo(Verdict.PASSING);
  }

  @Test
  void doesNotBelieveWhatBecameTooOldDuringAPause() {
    probe.now("a", PASSED).replace(NOTHING, suite("a").paused()).pass(FRESH.plus(EVERY));

    probe.replace(NOTHING, suite("a"));

    assertThat(probe.verdict("a")).isEqualTo(Verdict.STALE);
  }

  @Test
  void forgetsASuiteThatIsGoneAndKnowsANewOneByItsPast() {
    Run failed = RunBuilder.run("c", FAILED, START.minus(EVERY));
    probe.now("a", FAILED);

    probe.replace(Map.of("c", List.of(failed)), suite("b"), suite("c"));

    assertThat(probe.health().suites())
        .extracting(it -> it.suite().id(), it -> it.verdict())
        .containsExactly(tuple("b", Verdict.PENDING), tuple("c", Verdict.FAILING));
    assertThat(probe.of("c").since()).isEqualTo(START.minus(EVERY));
  }

  @Test
  void judgesByNewRulesFromNowOn() {
    probe.replace(NOTHING, suite("a").failAfter("2")).now("a", PASSED).then("a", FAILED);
    assertThat(probe.verdict("a")).isEqualTo(Verdict.PASSING);

    probe.replace(NOTHING, suite("a").failAfter("1")).then("a", FAILED);

    assertThat(probe.verdict("a")).isEqualTo(Verdict.FAILING);
  }

  @Test
  void tellsNoChangeOfASuiteThatIsGoneNorWhatIsRecordedOfANewOne() {
    List<VerdictChange> told = new CopyOnWriteArrayList<>();
    try (var watch =
        new VerdictWatch(
            probe.board,
            (change, health) -> told.add(change),
            probe.clock,
            MaintenanceView.NEVER,
            List.of())) {
      watch.start(START);
      told.clear();
      Run failed = RunBuilder.run("c", FAILED, START.minus(EVERY));
      var recorded = new VerdictChange("c", START.minus(EVERY), Verdict.FAILING, Verdict.PASSING);

      watch.replace(
          Set.of("a"),
          List.of(recorded),
          MaintenanceView.NEVER,
          () -> probe.replace(Map.of("c", List.of(failed)), suite("b").paused(), suite("c")));
    }

    assertThat(told)
        .containsExactly(new VerdictChange("b", START, Verdict.PAUSED, Verdict.PENDING));
  }
}
