package dev.canary.runtime.verdict;

import static dev.canary.runtime.run.Outcome.FAILED;
import static dev.canary.runtime.run.Outcome.PASSED;
import static dev.canary.runtime.testing.ManualClock.START;
import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static dev.canary.runtime.verdict.Probe.EVERY;
import static dev.canary.runtime.verdict.Probe.FRESH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Verdict;
import dev.canary.runtime.run.VerdictChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VerdictWatchTests {

  private static final Duration LONG = Duration.ofSeconds(60);

  private final Probe probe = new Probe(suite("a"));
  private final List<VerdictChange> told = new CopyOnWriteArrayList<>();
  private @Nullable VerdictWatch watch;

  @AfterEach
  void close() {
    if (watch != null) {
      watch.close();
    }
  }

  private void start(VerdictChange... recorded) {
    start(probe.clock.instant(), recorded);
  }

  private void start(Instant end, VerdictChange... recorded) {
    watch =
        new VerdictWatch(
            probe.board,
            (change, health) -> told.add(change),
            probe.clock,
            probe.maintenance(),
            List.of(recorded));
    watch.start(end);
  }

  private static VerdictChange change(Instant at, Verdict verdict, @Nullable Verdict previous) {
    return new VerdictChange("a", at, verdict, previous);
  }

  private void run(Outcome outcome) {
    probe.pass(EVERY);
    Objects.requireNonNull(watch).onFinished(RunBuilder.run("a", outcome, probe.clock.instant()));
  }

  @Test
  void tellsEachChangeOnceAndBeforeWhoeverTellsOfTheRunGoesOn() {
    start();
    run(FAILED);
    run(PASSED);

    assertThat(told)
        .containsExactly(
            change(START, Verdict.PENDING, null),
            change(START.plus(EVERY), Verdict.FAILING, Verdict.PENDING),
            change(START.plus(EVERY.multipliedBy(2)), Verdict.PASSING, Verdict.FAILING));
  }

  @Test
  void noticesByItselfThatAResultIsTooOld() {
    probe.now("a", PASSED);
    start();

    probe.pass(FRESH.plusSeconds(60));

    await().atMost(LONG).until(() -> told.size() == 2);
    assertThat(told.get(1)).isEqualTo(change(START.plus(FRESH), Verdict.STALE, Verdict.PASSING));
  }

  @Test
  void tellsNothingThatWasRecordedBefore() {
    probe.now("a", PASSED);

    start(change(START.minusSeconds(90), Verdict.PASSING, Verdict.FAILING));

    assertThat(told).isEmpty();
  }

  @Test
  void tellsWhenAResultBecameTooOldWhileNobodyWatched() {
    probe.now("a", PASSED).pass(Duration.ofHours(3));

    start(change(START, Verdict.PASSING, Verdict.PENDING));

    assertThat(told).containsExactly(change(START.plus(FRESH), Verdict.STALE, Verdict.PASSING));
  }

  @Test
  void doesNotExtendWhatIsOverBeyondTheEndOfTheProberThatKnewIt() {
    Instant end = START.plusSeconds(60);
    probe.pass(Duration.ofHours(3));

    start(end, change(START, Verdict.PASSING, null));

    assertThat(told).containsExactly(change(end, Verdict.PENDING, Verdict.PASSING));
  }

  @Test
  void tellsAgainWhatTheClockHasPutIntoTheFuture() {
    probe.now("a", PASSED);
    start(change(START.plusSeconds(3600), Verdict.PASSING, Verdict.FAILING));

    assertThat(told).containsExactly(change(START, Verdict.PASSING, Verdict.PASSING));
  }

  @Test
  void beginsNowIfTheVerdictIsAnOldOneThatReturns() {
    probe.now("a", PASSED).pass(Duration.ofSeconds(30));

    start(change(START.plusSeconds(10), Verdict.BLOCKED, Verdict.PASSING));

    assertThat(told)
        .containsExactly(change(START.plusSeconds(30), Verdict.PASSING, Verdict.BLOCKED));
  }
}
