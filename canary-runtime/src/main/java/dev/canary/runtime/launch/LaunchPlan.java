package dev.canary.runtime.launch;

import dev.canary.api.Durations;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.SuitePolicy;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * What is launched together: the suites of a group, all out of one suite path.
 *
 * @param name of the group
 * @param isCanary whether the canary engine runs them
 */
record LaunchPlan(String name, List<LoadedSuite> suites, SuiteSource source, boolean isCanary) {

  /** How much later than its suites' own deadlines a launch is looked after. */
  private static final Duration MARGIN = Duration.ofSeconds(5);

  static LaunchPlan of(Group group, Catalog catalog) {
    List<LoadedSuite> suites = group.suites().stream().map(catalog::loaded).toList();
    LoadedSuite first = suites.get(0);
    return new LaunchPlan(group.id(), suites, first.source(), first.isCanary());
  }

  /** After which the launch is interrupted. The canary engine interrupts its suites itself. */
  Duration timeout() {
    Duration timeouts = sum(SuitePolicy::timeout);
    return isCanary ? timeouts.plus(cleanupTimeouts()).plus(MARGIN) : timeouts;
  }

  /** How long it may take to end once it is interrupted. */
  Duration grace() {
    return isCanary ? MARGIN : cleanupTimeouts();
  }

  String bound() {
    return Durations.format(timeout().plus(grace()));
  }

  private Duration cleanupTimeouts() {
    return sum(SuitePolicy::cleanupTimeout);
  }

  private Duration sum(Function<SuitePolicy, Duration> part) {
    return suites.stream()
        .map(suite -> part.apply(suite.suite().policy()))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
