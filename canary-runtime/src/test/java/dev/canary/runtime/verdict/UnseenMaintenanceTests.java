package dev.canary.runtime.verdict;

import static dev.canary.runtime.run.Outcome.FAILED;
import static dev.canary.runtime.run.Outcome.PASSED;
import static dev.canary.runtime.testing.ManualClock.START;
import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static dev.canary.runtime.verdict.Probe.EVERY;
import static dev.canary.runtime.verdict.Probe.FRESH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.run.MaintenanceView;
import dev.canary.runtime.run.Verdict;
import dev.canary.runtime.run.VerdictChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Windows whose begin or end nobody saw: most begin two minutes after the start, for an hour. */
class UnseenMaintenanceTests {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DELAY = EVERY.multipliedBy(2);
  private static final Instant ALIVE = START.plus(EVERY);
  private static final Instant FROM = START.plus(DELAY);
  private static final Instant TO = FROM.plus(HOUR);

  private final Probe probe = new Probe(suite("a"));
  private final List<VerdictChange> told = new CopyOnWriteArrayList<>();
  private @Nullable VerdictWatch watch;

  @AfterEach
  void close() {
    if (watch != null) {
      watch.close();
    }
  }

  private void start(Instant end, VerdictChange recorded) {
    watch =
        new VerdictWatch(
            probe.board,
            (change, health) -> told.add(change),
            probe.clock,
            probe.maintenance(),
            List.of(recorded));
    watch.start(end);
  }

  private void passUntil(Instant moment) {
    probe.pass(Duration.between(probe.clock.instant(), moment));
  }

  private static VerdictChange change(Instant at, Verdict verdict, @Nullable Verdict previous) {
    return new VerdictChange("a", at, verdict, previous);
  }

  @Test
  void aWindowInWhichThereWasNoProberIsToldAfterwards() {
    probe.now("a", FAILED).maintain(DELAY, HOUR, suite("a"));
    passUntil(TO.plus(EVERY));

    start(ALIVE, change(START, Verdict.FAILING, Verdict.PASSING));

    assertThat(told)
        .containsExactly(
            change(FROM, Verdict.MAINTENANCE, Verdict.FAILING),
            change(TO, Verdict.FAILING, Verdict.MAINTENANCE));
  }

  @Test
  void aWindowThatTheProberDidNotSurviveEndsWhenItWasOver() {
    probe.now("a", PASSED).maintain(DELAY, HOUR, suite("a"));
    passUntil(TO.plus(EVERY));

    start(FROM.plusSeconds(1740), change(FROM, Verdict.MAINTENANCE, Verdict.PASSING));

    assertThat(told).containsExactly(change(TO, Verdict.PASSING, Verdict.MAINTENANCE));
  }

  @Test
  void afterAWindowThatNobodySawTheVerdictFromBeforeHoldsUntilItIsTooOld() {
    probe.now("a", PASSED).maintain(DELAY, HOUR, suite("a"));
    passUntil(TO.plus(HOUR));

    start(ALIVE, change(START, Verdict.PASSING, Verdict.PENDING));

    assertThat(told)
        .containsExactly(
            change(FROM, Verdict.MAINTENANCE, Verdict.PASSING),
            change(TO, Verdict.PASSING, Verdict.MAINTENANCE),
            change(TO.plus(FRESH), Verdict.STALE, Verdict.PASSING));
  }

  @Test
  void afterAWindowWhoseEndNobodySawTheVerdictFromBeforeHoldsUntilItIsTooOld() {
    probe.now("a", PASSED).maintain(DELAY, HOUR, suite("a"));
    passUntil(TO.plus(HOUR));

    start(FROM.plus(EVERY), change(FROM, Verdict.MAINTENANCE, Verdict.PASSING));

    assertThat(told)
        .containsExactly(
            change(TO, Verdict.PASSING, Verdict.MAINTENANCE),
            change(TO.plus(FRESH), Verdict.STALE, Verdict.PASSING));
  }

  @Test
  void aSuiteThatWasStaleBeforeAWindowThatNobodySawIsStaleAfterIt() {
    Instant stale = START.plus(FRESH);
    probe.now("a", PASSED).maintain(HOUR, HOUR, suite("a")).pass(HOUR.multipliedBy(3));

    start(ALIVE, change(START, Verdict.PASSING, Verdict.PENDING));

    assertThat(told)
        .containsExactly(
            change(stale, Verdict.STALE, Verdict.PASSING),
            change(START.plus(HOUR), Verdict.MAINTENANCE, Verdict.STALE),
            change(START.plus(HOUR.multipliedBy(2)), Verdict.STALE, Verdict.MAINTENANCE));
  }

  @Test
  void eachOfSeveralWindowsThatNobodySawIsTold() {
    Instant next = TO.plus(EVERY);
    probe.now("a", PASSED).maintain(DELAY, HOUR, suite("a"));
    probe.maintain(Duration.between(START, next), HOUR, suite("a"));
    passUntil(next.plus(HOUR).plus(EVERY));

    start(ALIVE, change(START, Verdict.PASSING, Verdict.PENDING));

    assertThat(told)
        .containsExactly(
            change(FROM, Verdict.MAINTENANCE, Verdict.PASSING),
            change(TO, Verdict.PASSING, Verdict.MAINTENANCE),
            change(next, Verdict.MAINTENANCE, Verdict.PASSING),
            change(next.plus(HOUR), Verdict.PASSING, Verdict.MAINTENANCE));
  }

  @Test
  void whatWasBelievedBetweenTwoWindowsIsToldInTheSecond() {
    probe.now("a", PASSED).maintain(DELAY, HOUR, suite("a"));
    probe.maintain(DELAY.plus(HOUR).plus(EVERY), HOUR, suite("a"));
    passUntil(TO.plus(EVERY.multipliedBy(2)));

    start(FROM.plus(EVERY), change(FROM, Verdict.MAINTENANCE, Verdict.PASSING));

    assertThat(told)
        .containsExactly(
            change(TO, Verdict.PASSING, Verdict.MAINTENANCE),
            change(TO.plus(EVERY), Verdict.MAINTENANCE, Verdict.PASSING));
  }

  @Test
  void aWindowThatEndsWithinAnotherEndsNothing() {
    probe.now("a", PASSED).maintain(DELAY, HOUR, suite("a"));
    probe.maintain(DELAY.plus(EVERY), HOUR, suite("a"));
    passUntil(TO.plusSeconds(30));

    start(FROM.plusSeconds(30), change(FROM, Verdict.MAINTENANCE, Verdict.PASSING));

    assertThat(told).isEmpty();
  }

  @Test
  void aWindowThatTheMachineSleptThroughIsToldAfterwards() {
    probe.now("a", PASSED).maintain(DELAY, HOUR, suite("a"));
    start(START, change(START.minusSeconds(90), Verdict.PASSING, Verdict.FAILING));

    passUntil(TO.plus(EVERY));

    await().atMost(LONG).until(() -> told.size() == 2);
    assertThat(told)
        .containsExactly(
            change(FROM, Verdict.MAINTENANCE, Verdict.PASSING),
            change(TO, Verdict.PASSING, Verdict.MAINTENANCE));
  }

  @Test
  void aRunAfterTheSleepIsToldAfterTheWindow() {
    probe.now("a", PASSED).maintain(DELAY, HOUR, suite("a"));
    start(START, change(START.minusSeconds(90), Verdict.PASSING, Verdict.FAILING));

    passUntil(TO.plus(EVERY));
    Objects.requireNonNull(watch).onFinished(RunBuilder.run("a", FAILED, probe.clock.instant()));

    assertThat(told)
        .containsExactly(
            change(FROM, Verdict.MAINTENANCE, Verdict.PASSING),
            change(TO, Verdict.PASSING, Verdict.MAINTENANCE),
            change(TO.plus(EVERY), Verdict.FAILING, Verdict.PASSING));
  }

  @Test
  void aWindowThatIsConfiguredWhenItIsOverChangesNothingOfWhatWasSeen() {
    passUntil(START.plus(HOUR.multipliedBy(3)));
    Instant now = probe.now("a", PASSED).clock.instant();
    start(now, change(START, Verdict.PASSING, Verdict.FAILING));
    probe.maintain(HOUR.multipliedBy(2).negated(), HOUR, suite("a"));
    MaintenanceView view = probe.maintenance();
    Objects.requireNonNull(watch).replace(Set.of(), List.of(), view, () -> {});

    Objects.requireNonNull(watch).onFinished(RunBuilder.run("a", PASSED, now));

    assertThat(told).isEmpty();
  }

  @Test
  void aWindowThatCameByAReloadIsToldAfterwardsToo() {
    probe.now("a", PASSED);
    start(START, change(START.minusSeconds(90), Verdict.PASSING, Verdict.FAILING));
    probe.maintain(DELAY, HOUR, suite("a"));
    Objects.requireNonNull(watch).replace(Set.of(), List.of(), probe.maintenance(), () -> {});

    passUntil(TO.plus(EVERY));

    await().atMost(LONG).until(() -> told.size() == 2);
    assertThat(told.get(0)).isEqualTo(change(FROM, Verdict.MAINTENANCE, Verdict.PASSING));
  }
}
