package dev.canary.runtime.uptime;

import static dev.canary.runtime.testing.ManualClock.START;
import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.config.MaintenanceWindow;
import dev.canary.runtime.config.MaintenanceWindow.Times;
import dev.canary.runtime.maintenance.MaintenanceCalendar;
import dev.canary.runtime.run.Coverage;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Plan;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteRef;
import dev.canary.runtime.run.Trigger;
import dev.canary.runtime.run.Verdict;
import dev.canary.runtime.run.VerdictChange;
import dev.canary.runtime.testing.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which runs count as executed: a window of an hour begins an hour after the start. */
class CoverageTests {

  private static final Duration EVERY = Duration.ofMinutes(5);
  private static final Instant BEGIN = START.plus(Duration.ofHours(1));
  private static final Instant END = BEGIN.plus(Duration.ofHours(1));

  private final ManualClock clock = new ManualClock();
  private final List<Suite> suites = List.of(suite("shop").build());
  private final List<Group> groups = List.of(new Group("shop", suites, EVERY));
  private final UptimeBook book = new UptimeBook(new Plan(suites, groups, groups), clock);

  @BeforeEach
  void maintain() {
    var window =
        new MaintenanceWindow("deploy", new Times.Once(BEGIN, END), Set.of(), Set.of(), true);
    book.replace(
        new Plan(suites, groups, groups)
            .maintained(MaintenanceCalendar.of(List.of(window), suites)));
    believe(START, Verdict.PASSING);
    believe(BEGIN, Verdict.MAINTENANCE);
    believe(END, Verdict.PASSING);
  }

  private void believe(Instant at, Verdict verdict) {
    book.restore(List.of(new VerdictChange("shop", at, verdict, null)), List.of());
  }

  private static RunStart started(Instant at) {
    LaunchInfo launch = new LaunchInfo("launch", Trigger.SCHEDULE, Map.of(), "in-process");
    return new RunStart("run", new SuiteRef("shop", "com.acme.shop", "shop"), launch, 1, at);
  }

  private static RunEnd ended(Instant at, Outcome outcome) {
    return RunEnd.without(at, outcome, "So it ended.");
  }

  private Coverage coverage() {
    return book.findAvailability("shop").get(0).coverage();
  }

  @Test
  void aRunThatBeginsInAWindowFillsNoGapThatOthersHaveLeft() {
    for (int tick = 0; tick < 24; tick++) {
      Instant at = START.plus(EVERY.multipliedBy(tick));
      book.onFinished(started(at).end(ended(at, tick < 6 ? Outcome.MISSED : Outcome.PASSED)));
    }
    clock.advance(Duration.ofHours(2));

    assertThat(coverage()).isEqualTo(new Coverage(6, 12));
  }

  @Test
  void aRunThatGoesOnWhenAWindowBeginsIsExecuted() {
    book.onFinished(started(BEGIN.minusMillis(1)).end(ended(BEGIN.plusSeconds(9), Outcome.PASSED)));
    book.onFinished(started(BEGIN).end(ended(END, Outcome.PASSED)));
    clock.advance(Duration.ofHours(2));

    assertThat(coverage().executed()).isEqualTo(1);
  }

  @Test
  void countsOnlyTheLastOfSeveralAttempts() {
    book.onFinished(new Run(started(START), ended(START, Outcome.FAILED), true));
    book.onFinished(started(START).end(ended(START, Outcome.PASSED)));

    assertThat(coverage().executed()).isEqualTo(1);
  }
}
