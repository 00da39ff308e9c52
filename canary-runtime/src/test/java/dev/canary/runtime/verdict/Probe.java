package dev.canary.runtime.verdict;

import dev.canary.runtime.config.MaintenanceWindow;
import dev.canary.runtime.config.MaintenanceWindow.Times;
import dev.canary.runtime.maintenance.MaintenanceCalendar;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Health;
import dev.canary.runtime.run.MaintenanceView;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Plan;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.Trigger;
import dev.canary.runtime.run.Verdict;
import dev.canary.runtime.testing.ManualClock;
import dev.canary.runtime.testing.SuiteBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A board whose suites run every minute, in the words of the tests. Results are believed for 150 s:
 * two intervals and 30 s of timeouts.
 */
final class Probe {

  static final Duration EVERY = Duration.ofMinutes(1);
  static final Duration FRESH = Duration.ofSeconds(150);

  final ManualClock clock = new ManualClock();
  final VerdictBoard board;
  private final List<MaintenanceWindow> windows = new ArrayList<>();
  private MaintenanceView maintenance = MaintenanceView.NEVER;

  Probe(SuiteBuilder... suites) {
    List<Suite> built = Stream.of(suites).map(SuiteBuilder::build).toList();
    List<Suite> active = built.stream().filter(suite -> !suite.policy().paused()).toList();
    List<Group> groups =
        active.isEmpty() ? List.of() : List.of(new Group(active.get(0).id(), active, EVERY));
    board = new VerdictBoard(new Plan(built, groups, groups), clock, clock::nanos);
  }

  /** From now on there are these suites; one each a group, unless it is paused. */
  Probe replace(Map<String, List<Run>> past, SuiteBuilder... suites) {
    return replace(EVERY, past, suites);
  }

  Probe replace(Duration every, Map<String, List<Run>> past, SuiteBuilder... suites) {
    List<Suite> built = Stream.of(suites).map(SuiteBuilder::build).toList();
    List<Group> whole =
        built.stream().map(suite -> new Group(suite.id(), List.of(suite), every)).toList();
    List<Group> groups =
        whole.stream().filter(group -> !group.suites().get(0).policy().paused()).toList();
    board.replace(new Plan(built, groups, whole), past);
    return this;
  }

  /** These suites, one each a group, are maintained from now on for so long, once more. */
  Probe maintain(Duration lasting, SuiteBuilder... suites) {
    return maintain(Duration.ZERO, lasting, suites);
  }

  /** The same, when this delay is over. */
  Probe maintain(Duration delay, Duration lasting, SuiteBuilder... suites) {
    Instant from = clock.instant().plus(delay);
    return maintain(new Times.Once(from, from.plus(lasting)), Map.of(), suites);
  }

  /** The same, at these times, and with past runs of suites that are new. */
  Probe maintain(Times times, Map<String, List<Run>> past, SuiteBuilder... suites) {
    List<Suite> built = Stream.of(suites).map(SuiteBuilder::build).toList();
    List<Group> groups =
        built.stream().map(suite -> new Group(suite.id(), List.of(suite), EVERY)).toList();
    windows.add(new MaintenanceWindow("window-" + windows.size(), times, Set.of(), Set.of(), true));
    maintenance = MaintenanceCalendar.of(windows, built);
    board.replace(new Plan(built, groups, groups).maintained(maintenance), past);
    return this;
  }

  /** A minute passes, then the suite ends so. */
  Probe then(String suite, Outcome outcome) {
    clock.advance(EVERY);
    return now(suite, outcome);
  }

  /** The suite ends so, at this moment. */
  Probe now(String suite, Outcome outcome) {
    return tell(RunBuilder.run(suite, outcome, clock.instant()));
  }

  Probe now(String suite, Outcome outcome, Trigger trigger) {
    return tell(RunBuilder.run(suite, outcome, clock.instant(), trigger));
  }

  /** The suite is blocked by an environment, at this moment. */
  Probe environmentFails(String suite) {
    return tell(RunBuilder.blockedByEnvironment(suite, clock.instant()));
  }

  /** The clock is put forward or back, while no time passes. */
  Probe jump(Duration distance) {
    clock.jump(distance);
    return this;
  }

  private Probe tell(Run run) {
    if (run.findOutcome().filter(Outcome.MISSED::equals).isPresent()) {
      board.onMissed(run);
    } else {
      board.onStarted(run.start());
      board.onFinished(run);
    }
    return this;
  }

  Probe pass(Duration time) {
    clock.advance(time);
    return this;
  }

  /** Which windows there are. */
  MaintenanceView maintenance() {
    return maintenance;
  }

  Health health() {
    return board.health();
  }

  SuiteHealth of(String suite) {
    return health().suites().stream()
        .filter(health -> health.suite().id().equals(suite))
        .findFirst()
        .orElseThrow();
  }

  Verdict verdict(String suite) {
    return of(suite).verdict();
  }

  /** How the run ended that the verdict rests on. */
  Optional<Outcome> latest(String suite) {
    return Optional.ofNullable(of(suite).latest()).flatMap(Run::findOutcome);
  }
}
