package dev.canary.runtime.maintenance;

import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.config.MaintenanceWindow;
import dev.canary.runtime.config.MaintenanceWindow.Times;
import dev.canary.runtime.config.Windows;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Plan;
import dev.canary.runtime.run.Suite;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a suite runs next that must not run in windows. */
class MaintainedScheduleTests {

  private static final Instant TWO = Instant.parse("2026-12-01T02:00:00Z");

  private final List<Suite> suites =
      List.of(suite("shop").build(), suite("cart").dependsOn("shop").build());
  private final List<Group> groups = List.of(new Group("shop", suites, Duration.ofMinutes(10)));

  private Optional<Instant> next(String suite, Instant tick, MaintenanceWindow... windows) {
    Plan plan =
        new Plan(suites, groups, groups)
            .maintained(MaintenanceCalendar.of(List.of(windows), suites));
    return new MaintainedSchedule(id -> Optional.of(tick), () -> plan).findNext(suite);
  }

  private static MaintenanceWindow window(String name, Times times, boolean runsGoOn) {
    return new MaintenanceWindow(name, times, Set.of("shop"), Set.of(), runsGoOn);
  }

  private static Times hour(Instant from) {
    return new Times.Once(from, from.plus(Duration.ofHours(1)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-01T01:59:00Z, 2026-12-01T01:59:00Z",
    "2026-12-01T02:00:00Z, 2026-12-01T03:00:00Z",
    "2026-12-01T02:03:00Z, 2026-12-01T03:03:00Z",
    "2026-12-01T02:57:00Z, 2026-12-01T03:07:00Z",
    "2026-12-01T03:00:00Z, 2026-12-01T03:00:00Z"
  })
  void isTheFirstTickThatIsInNoWindow(Instant tick, Instant next) {
    MaintenanceWindow freeze = window("freeze", hour(TWO), false);

    assertThat(next("shop", tick, freeze)).hasValue(next);
    assertThat(next("cart", tick, freeze)).hasValue(next);
  }

  @Test
  void isTheTickItselfIfRunsGoOn() {
    assertThat(next("shop", TWO, window("deploy", hour(TWO), true))).hasValue(TWO);
  }

  @Test
  void isAfterTheLastOfSeveralWindowsThatFollowEachOther() {
    Instant three = TWO.plus(Duration.ofHours(1));

    assertThat(
            next(
                "shop",
                TWO,
                window("freeze", hour(TWO), false),
                window("thaw", hour(three), false),
                window("deploy", hour(three.plus(Duration.ofHours(1))), true)))
        .hasValue(three.plus(Duration.ofHours(1)));
  }

  @Test
  void isNotKnownIfThereIsHardlyATickOutsideOfWindows() {
    Times most = Windows.repeated("1-59/10 * * * *", "Z", "9m59s");

    assertThat(next("shop", TWO.plusSeconds(120), window("odd", most, false))).isEmpty();
  }

  @Test
  void isEmptyIfNothingIsScheduled() {
    var schedule = new MaintainedSchedule(id -> Optional.empty(), Plan::empty);

    assertThat(schedule.findNext("shop")).isEmpty();
  }
}
