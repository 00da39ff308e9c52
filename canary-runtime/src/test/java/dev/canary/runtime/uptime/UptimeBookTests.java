package dev.canary.runtime.uptime;

import static dev.canary.runtime.testing.ManualClock.START;
import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Availability;
import dev.canary.runtime.run.Coverage;
import dev.canary.runtime.run.ExecutedRuns;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Plan;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.Span;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteRef;
import dev.canary.runtime.run.Trigger;
import dev.canary.runtime.run.Uptime;
import dev.canary.runtime.run.Verdict;
import dev.canary.runtime.run.VerdictChange;
import dev.canary.runtime.testing.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UptimeBookTests {

  private static final Duration EVERY = Duration.ofMinutes(5);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final ManualClock clock = new ManualClock();
  private final Suite shop = suite("shop").build();
  private final List<Group> groups = List.of(new Group("shop", List.of(shop), EVERY));
  private final UptimeBook book = new UptimeBook(new Plan(List.of(shop), groups, groups), clock);

  private void believe(Instant at, Verdict verdict) {
    book.restore(List.of(new VerdictChange("shop", at, verdict, null)), List.of());
  }

  private void run(Instant at, Outcome outcome, Trigger trigger) {
    LaunchInfo launch = new LaunchInfo("launch", trigger, Map.of(), "in-process");
    SuiteRef ref = new SuiteRef("shop", "com.acme.shop", "shop");
    book.onFinished(
        new RunStart("run", ref, launch, 1, at).end(RunEnd.without(at, outcome, "So it ended.")));
  }

  private Availability of(Span span) {
    return book.findAvailability("shop").stream()
        .filter(it -> it.span() == span)
        .findFirst()
        .orElseThrow();
  }

  private Uptime uptime() {
    return of(Span.DAY).uptime();
  }

  private Coverage coverage() {
    return of(Span.DAY).coverage();
  }

  @Test
  void knowsNothingAtFirst() {
    assertThat(uptime()).isEqualTo(new Uptime(Duration.ZERO, Duration.ZERO, Duration.ZERO, DAY));
    assertThat(uptime().ratio()).isEmpty();
    assertThat(book.findAvailability("unknown")).isEmpty();
  }

  @Test
  void addsUpWhatWasBelieved() {
    believe(START, Verdict.PENDING);
    believe(START.plus(HOUR), Verdict.PASSING);
    believe(START.plus(HOUR.multipliedBy(4)), Verdict.FAILING);
    believe(START.plus(HOUR.multipliedBy(5)), Verdict.DEGRADED);
    clock.advance(HOUR.multipliedBy(6));

    assertThat(uptime())
        .isEqualTo(new Uptime(HOUR.multipliedBy(4), HOUR, Duration.ZERO, HOUR.multipliedBy(19)));
    assertThat(uptime().ratio()).hasValue(0.8);
    assertThat(of(Span.WEEK).uptime().unknown()).isEqualTo(Duration.ofDays(7).minusHours(5));
  }

  @Test
  void tellsTheTimeOfMaintenanceAloneAndPlansNoRunsInIt() {
    believe(START, Verdict.PASSING);
    believe(START.plus(HOUR), Verdict.MAINTENANCE);
    believe(START.plus(HOUR.multipliedBy(3)), Verdict.PASSING);
    clock.advance(HOUR.multipliedBy(4));
    long planned = coverage().planned();

    assertThat(uptime())
        .isEqualTo(
            new Uptime(
                HOUR.multipliedBy(2), Duration.ZERO, HOUR.multipliedBy(2), HOUR.multipliedBy(20)));
    assertThat(uptime().ratio()).hasValue(1);
    assertThat(planned).isEqualTo(2 * HOUR.dividedBy(EVERY));
  }

  @ParameterizedTest
  @EnumSource(names = {"PENDING", "STALE", "BLOCKED", "PAUSED"})
  void countsAsUnknownWhatNobodyKnows(Verdict verdict) {
    believe(START.minus(HOUR), Verdict.PASSING);
    believe(START, verdict);
    clock.advance(HOUR);

    assertThat(uptime()).isEqualTo(new Uptime(HOUR, Duration.ZERO, Duration.ZERO, DAY.minus(HOUR)));
    assertThat(uptime().ratio()).hasValue(1);
  }

  @Test
  void isExactWhereTheSpanBegins() {
    believe(START, Verdict.FAILING);
    believe(START.plusMillis(90_500), Verdict.PASSING);
    clock.advance(DAY.plusMillis(60_250));

    assertThat(uptime().down()).isEqualTo(Duration.ofMillis(30_250));
    assertThat(uptime().unknown()).isZero();
  }

  @Test
  void replacesWhatWasSaidOfATimeThatComesAgain() {
    believe(START, Verdict.PASSING);
    believe(START.plus(DAY), Verdict.FAILING);

    believe(START.plus(HOUR), Verdict.FAILING);
    clock.advance(HOUR.multipliedBy(2));

    assertThat(uptime())
        .isEqualTo(new Uptime(HOUR, HOUR, Duration.ZERO, DAY.minus(HOUR).minus(HOUR)));
  }

  @Test
  void keepsItsSumsHoweverOftenAVerdictChanges() {
    Instant at = START;
    for (int i = 0; i < 10 * Timeline.MOST; i++) {
      believe(at, i % 2 == 0 ? Verdict.PASSING : Verdict.FAILING);
      at = at.plusSeconds(60);
    }
    clock.advance(Duration.between(START, at));

    assertThat(uptime().unknown()).isZero();
    assertThat(uptime().up()).isCloseTo(DAY.dividedBy(2), Duration.ofMinutes(1));
    Duration sevenDays = Duration.ofDays(7);
    assertThat(of(Span.WEEK).uptime().unknown()).isEqualTo(sevenDays.minusMinutes(10_000));
    assertThat(of(Span.MONTH).uptime().ratio()).hasValue(0.5);
  }

  @Test
  void countsScheduledRunsThatBroughtAResult() {
    believe(START, Verdict.PENDING);
    for (Outcome outcome : Outcome.values()) {
      run(START.plusSeconds(1), outcome, Trigger.SCHEDULE);
    }
    run(START.plusSeconds(1), Outcome.PASSED, Trigger.MANUAL);
    clock.advance(HOUR);

    assertThat(coverage()).isEqualTo(new Coverage(3, 12));
    assertThat(coverage().ratio()).hasValue(0.25);
  }

  @Test
  void plansRunsForTheTimeInWhichThereWasNoProber() {
    believe(START.minus(HOUR.multipliedBy(10)), Verdict.PASSING);
    believe(START.minus(HOUR.multipliedBy(9)), Verdict.STALE);

    assertThat(coverage().planned()).isEqualTo(120);
  }

  @Test
  void plansNoRunsWhileASuiteIsPaused() {
    believe(START.minus(HOUR.multipliedBy(3)), Verdict.PASSING);
    believe(START.minus(HOUR.multipliedBy(2)), Verdict.PAUSED);
    believe(START.minus(HOUR), Verdict.PASSING);

    assertThat(coverage().planned()).isEqualTo(24);
  }

  @Test
  void takesOverWhatWasCountedByTheHour() {
    Instant hour = START.minus(HOUR.multipliedBy(24));
    book.restore(
        List.of(),
        List.of(
            new ExecutedRuns("shop", hour.minus(HOUR), 12),
            new ExecutedRuns("shop", hour, 11),
            new ExecutedRuns("gone", hour, 11),
            new ExecutedRuns("shop", START.minus(HOUR), 2)));

    assertThat(coverage()).isEqualTo(new Coverage(13, 288));
    assertThat(of(Span.WEEK).coverage()).isEqualTo(new Coverage(25, 300));
  }

  @Test
  void hasNoShareWhereNothingWasPlanned() {
    assertThat(new Coverage(0, 0).ratio()).isEmpty();
  }

  @Test
  void neverSaysThatMoreWasDoneThanPlanned() {
    believe(START, Verdict.PENDING);
    run(START, Outcome.PASSED, Trigger.SCHEDULE);

    assertThat(coverage()).isEqualTo(new Coverage(1, 1));
  }

  @Test
  void keepsWhatItKnowsWhenThePlanIsReplacedAndForgetsSuitesThatAreGone() {
    believe(START.minus(HOUR.multipliedBy(2)), Verdict.PASSING);
    List<Availability> before = book.findAvailability("shop");
    Suite other = suite("other").build();

    book.replace(new Plan(List.of(shop, other), List.of(), groups));
    assertThat(book.findAvailability("shop")).isEqualTo(before);
    assertThat(book.findAvailability("other")).isNotEmpty();

    book.replace(new Plan(List.of(other), List.of(), List.of()));
    assertThat(book.findAvailability("shop")).isEmpty();
  }

  @Test
  void forgetsRunsThatAreTooLongAgo() {
    run(START, Outcome.PASSED, Trigger.SCHEDULE);
    clock.advance(Duration.ofDays(40));
    run(clock.instant(), Outcome.PASSED, Trigger.SCHEDULE);

    assertThat(of(Span.MONTH).coverage().executed()).isEqualTo(1);
  }
}
