package dev.canary.runtime.schedule;

import dev.canary.api.Durations;
import dev.canary.runtime.run.Suite;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The interval of suites that dependencies tie together: there can be only one. */
final class Intervals {

  private Intervals() {}

  /** Rejects all groups that ask for more than one interval, at once. */
  static void check(Collection<List<Suite>> groups) {
    List<String> problems =
        groups.stream().filter(Intervals::isInConflict).map(Intervals::describe).toList();
    if (!problems.isEmpty()) {
      throw new ScheduleException(problems);
    }
  }

  /** The interval that the suites ask for; empty if none does. */
  static Optional<Duration> of(List<Suite> suites) {
    return explicit(suites).findFirst();
  }

  private static boolean isInConflict(List<Suite> suites) {
    return explicit(suites).distinct().count() > 1;
  }

  private static Stream<Duration> explicit(List<Suite> suites) {
    return suites.stream().flatMap(suite -> suite.policy().findEvery().stream());
  }

  private static String describe(List<Suite> suites) {
    String wishes =
        suites.stream()
            .flatMap(suite -> suite.policy().findEvery().map(every -> wish(suite, every)).stream())
            .collect(Collectors.joining(", "));
    return "Suites that dependencies tie together run at one interval, but these ask for different "
        + "ones: %s. Give all of them the same interval, or only one of them any."
            .formatted(wishes);
  }

  private static String wish(Suite suite, Duration every) {
    return "%s every %s".formatted(suite.id(), Durations.format(every));
  }
}
