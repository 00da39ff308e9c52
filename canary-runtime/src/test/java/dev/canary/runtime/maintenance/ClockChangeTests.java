package dev.canary.runtime.maintenance;

import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.config.MaintenanceWindow;
import dev.canary.runtime.config.MaintenanceWindow.Times;
import dev.canary.runtime.config.Windows;
import dev.canary.runtime.run.MaintainedTime;
import dev.canary.runtime.run.Maintenance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When windows are open on days on which clocks are put forward or back. */
class ClockChangeTests {

  private static final Duration DAY = Duration.ofDays(1);

  private static MaintenanceCalendar calendar(Times times) {
    return MaintenanceCalendar.of(
        List.of(new MaintenanceWindow("deploy", times, Set.of(), Set.of(), true)),
        List.of(suite("search").build()));
  }

  /** Looks at every minute from half a day before that moment to half a day after it. */
  private static Stream<String> openings(Times times, Instant middle) {
    MaintenanceCalendar calendar = calendar(times);
    Instant begin = middle.minus(DAY.dividedBy(2));
    return Stream.iterate(begin, it -> it.plusSeconds(60))
        .limit(DAY.toMinutes())
        .flatMap(moment -> calendar.find("search", moment).stream())
        .distinct()
        .map(ClockChangeTests::text);
  }

  private static String text(Maintenance open) {
    return open.from() + "/" + open.to();
  }

  @ParameterizedTest
  @CsvSource({
    "30 2 * * SUN, Europe/Berlin, 1h, 2027-03-28T01:00:00Z/2027-03-28T02:00:00Z",
    "0 2 * * *, Europe/Berlin, 1h, 2027-03-28T01:00:00Z/2027-03-28T02:00:00Z",
    "*/15 2 * * *, Europe/Berlin, 10m, 2027-03-28T01:00:00Z/2027-03-28T01:10:00Z",
    "0 3 * * *, Europe/Berlin, 1h, 2027-03-28T01:00:00Z/2027-03-28T02:00:00Z",
    "30 1 * * *, Europe/Berlin, 1h, 2027-03-28T00:30:00Z/2027-03-28T01:30:00Z",
    "30 2 * * *, America/New_York, 30m, 2027-03-14T07:00:00Z/2027-03-14T07:30:00Z",
    "0 2 * * SUN, America/New_York, 30m, 2027-03-14T07:00:00Z/2027-03-14T07:30:00Z",
    "15 2 * * *, Australia/Lord_Howe, 20m, 2027-10-02T15:30:00Z/2027-10-02T15:50:00Z"
  })
  void aWindowThatWouldBeginInTheTimeThatIsLeftOutBeginsWhenClocksArePutForward(
      String cron, String zone, String lasting, String opening) {
    Instant begin = Instant.parse(opening.substring(0, opening.indexOf('/')));

    assertThat(openings(Windows.repeated(cron, zone, lasting), begin)).containsExactly(opening);
  }

  @ParameterizedTest
  @CsvSource({
    "30 2 * * *, Europe/Berlin, 20m, 2027-10-31T00:30:00Z/2027-10-31T00:50:00Z",
    "0 2 * * SUN, Europe/Berlin, 2h, 2027-10-31T00:00:00Z/2027-10-31T02:00:00Z",
    "0 3 * * *, Europe/Berlin, 1h, 2027-10-31T02:00:00Z/2027-10-31T03:00:00Z",
    "30 1 * * *, America/New_York, 20m, 2027-11-07T05:30:00Z/2027-11-07T05:50:00Z"
  })
  void aWindowThatWouldBeginTwiceBeginsTheFirstTime(
      String cron, String zone, String lasting, String opening) {
    Instant begin = Instant.parse(opening.substring(0, opening.indexOf('/')));

    assertThat(openings(Windows.repeated(cron, zone, lasting), begin)).containsExactly(opening);
  }

  @ParameterizedTest
  @CsvSource({
    "Sun 02:00, Europe/Berlin, 2027-03-28T01:00:00Z/2027-03-28T01:40:00Z",
    "Sun 02:30, Europe/Berlin, 2027-03-28T01:00:00Z/2027-03-28T01:40:00Z",
    "Sun 02:30, America/New_York, 2027-03-14T07:00:00Z/2027-03-14T07:40:00Z",
    "Sun 02:30, Europe/Berlin, 2027-10-31T00:30:00Z/2027-10-31T01:10:00Z",
    "Sun 01:30, America/New_York, 2027-11-07T05:30:00Z/2027-11-07T06:10:00Z"
  })
  void soDoesAWindowThatComesEveryWeek(String dayAndTime, String zone, String opening) {
    Instant begin = Instant.parse(opening.substring(0, opening.indexOf('/')));

    assertThat(openings(Windows.weekly(dayAndTime, zone, "40m"), begin)).containsExactly(opening);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-28T02:30, 2027-03-28T04:00, Europe/Berlin, 2027-03-28T01:00:00Z/2027-03-28T02:00:00Z",
    "2027-03-28T01:30, 2027-03-28T02:10, Europe/Berlin, 2027-03-28T00:30:00Z/2027-03-28T01:00:00Z",
    "2027-03-14T02:30, 2027-03-14T04:00, America/New_York, 2027-03-14T07:00:00Z/2027-03-14T08:00:00Z",
    "2027-10-31T02:30, 2027-10-31T03:00, Europe/Berlin, 2027-10-31T00:30:00Z/2027-10-31T02:00:00Z",
    "2027-11-07T01:30, 2027-11-07T02:00, America/New_York, 2027-11-07T05:30:00Z/2027-11-07T07:00:00Z"
  })
  void soDoesAWindowThatComesOnce(String from, String to, String zone, String opening) {
    Instant begin = Instant.parse(opening.substring(0, opening.indexOf('/')));

    assertThat(openings(Windows.once(from, to, zone), begin)).containsExactly(opening);
  }

  @ParameterizedTest
  @CsvSource({
    "0 2 * * *, Europe/Berlin, 2027-03-28T00:59:59Z, 2027-03-27T01:30:00Z",
    "0 2 * * *, Europe/Berlin, 2027-03-28T01:30:00Z, 2027-03-28T01:30:00Z",
    "30 2 * * *, Europe/Berlin, 2027-10-31T01:45:00Z, 2027-10-31T01:00:00Z"
  })
  void itsLastEndIsKnown(String cron, String zone, Instant moment, Instant end) {
    assertThat(
            calendar(Windows.repeated(cron, zone, "30m")).findLast("search", moment, Instant.EPOCH))
        .map(MaintainedTime::to)
        .hasValue(end);
  }
}
