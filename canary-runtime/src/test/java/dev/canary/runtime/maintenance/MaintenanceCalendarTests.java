package dev.canary.runtime.maintenance;

import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.canary.runtime.config.MaintenanceWindow;
import dev.canary.runtime.config.MaintenanceWindow.Times;
import dev.canary.runtime.config.Windows;
import dev.canary.runtime.run.MaintainedTime;
import dev.canary.runtime.run.Maintenance;
import dev.canary.runtime.run.Suite;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which suites are maintained when. */
class MaintenanceCalendarTests {

  private static final List<Suite> SUITES =
      List.of(
          suite("sign-up").build(),
          suite("invoices").dependsOn("sign-up").build(),
          suite("payments").dependsOn("invoices").build(),
          suite("search").tags("public").build());

  private static final Times TWO_HOURS =
      new Times.Once(Instant.parse("2026-12-01T02:00:00Z"), Instant.parse("2026-12-01T04:00:00Z"));

  private static MaintenanceCalendar of(MaintenanceWindow... windows) {
    return MaintenanceCalendar.of(List.of(windows), SUITES);
  }

  private static MaintenanceWindow window(Times times, Set<String> suites, Set<String> tags) {
    return new MaintenanceWindow("deploy", times, suites, tags, true);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-01T01:59:59.999Z, false",
    "2026-12-01T02:00:00Z, true",
    "2026-12-01T03:59:59.999Z, true",
    "2026-12-01T04:00:00Z, false"
  })
  void aWindowThatComesOnceBeginsAndEnds(Instant moment, boolean maintained) {
    assertThat(of(window(TWO_HOURS, Set.of(), Set.of())).find("search", moment).isPresent())
        .isEqualTo(maintained);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-05T23:59:59Z, , 2026-11-29T00:30:00Z",
    "2026-12-06T00:00:00Z, 2026-12-06T00:30:00Z, ",
    "2026-12-06T00:00:00.500Z, 2026-12-06T00:30:00Z, ",
    "2026-12-06T00:29:59Z, 2026-12-06T00:30:00Z, ",
    "2026-12-06T00:30:00Z, , 2026-12-06T00:30:00Z"
  })
  void aWindowThatComesEveryWeekIsOpenAgainAndAgain(Instant moment, Instant end, Instant lastEnd) {
    MaintenanceCalendar calendar =
        of(window(Windows.repeated("0 0 * * SUN", "UTC", "30m"), Set.of(), Set.of()));

    assertThat(calendar.find("search", moment).map(Maintenance::to).orElse(null)).isEqualTo(end);
    assertThat(
            calendar.findLast("search", moment, Instant.EPOCH).map(MaintainedTime::to).orElse(null))
        .isEqualTo(lastEnd);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-01T00:30:00Z, true",
    "2026-12-01T00:30:00Z, false",
    "2026-12-01T01:30:00Z, true"
  })
  void aWindowIsMeantInItsTimeZone(Instant moment, boolean maintained) {
    MaintenanceCalendar calendar =
        of(window(Windows.repeated("0 2 * * *", "Europe/Berlin", "1h"), Set.of(), Set.of()));

    assertThat(calendar.find("search", moment).isPresent()).isEqualTo(maintained);
  }

  @Test
  void isAboutTheSuitesThatItNamesAndThoseThatDependOnThem() {
    MaintenanceCalendar calendar = of(window(TWO_HOURS, Set.of("sign-up"), Set.of()));
    Instant within = Instant.parse("2026-12-01T03:00:00Z");

    assertThat(SUITES.stream().map(Suite::id).filter(id -> calendar.find(id, within).isPresent()))
        .containsExactly("sign-up", "invoices", "payments");
  }

  @Test
  void isAboutTheSuitesWithItsTags() {
    MaintenanceCalendar calendar = of(window(TWO_HOURS, Set.of(), Set.of("public")));
    Instant within = Instant.parse("2026-12-01T03:00:00Z");

    assertThat(SUITES.stream().map(Suite::id).filter(id -> calendar.find(id, within).isPresent()))
        .containsExactly("search");
  }

  @Test
  void ofTwoWindowsTheOneThatEndsLastIsToldAndNothingRunsIfOneForbidsIt() {
    Instant within = Instant.parse("2026-12-01T03:00:00Z");
    MaintenanceWindow strict =
        new MaintenanceWindow(
            "migration",
            new Times.Once(within.minusSeconds(60), within.plusSeconds(60)),
            Set.of(),
            Set.of(),
            false);

    assertThat(of(window(TWO_HOURS, Set.of(), Set.of()), strict).find("search", within))
        .hasValue(
            new Maintenance(
                "deploy",
                Instant.parse("2026-12-01T02:00:00Z"),
                Instant.parse("2026-12-01T04:00:00Z"),
                false));
  }

  @Test
  void refusesAWindowForASuiteThatIsNotThere() {
    assertThatThrownBy(() -> of(window(TWO_HOURS, Set.of("invoice"), Set.of())))
        .isInstanceOf(MaintenanceException.class)
        .hasMessage(
            "canary.maintenance.deploy.suites has the entry \"invoice\", and there is no suite with that id; correct it or take it out.");
  }

  @Test
  void refusesAWindowForATagThatIsNotThere() {
    assertThatThrownBy(() -> of(window(TWO_HOURS, Set.of(), Set.of("publik"))))
        .isInstanceOf(MaintenanceException.class)
        .hasMessage(
            "canary.maintenance.deploy.tags has the entry \"publik\", and there is no suite with that tag; correct it or take it out.");
  }
}
