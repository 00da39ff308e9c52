package dev.canary.runtime.launch;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.SuitePolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

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

  /** Made on the thread of the launch, since the platform looks for properties in its classes. */
  LauncherDiscoveryRequest request(Map<String, String> parameters) {
    ClassSelector[] classes =
        suites.stream().map(suite -> selectClass(suite.suiteClass())).toArray(ClassSelector[]::new);
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(classes)
        .configurationParameters(parameters)
        .build();
  }

  /** After which the launch is interrupted. The canary engine interrupts its suites itself. */
  Duration timeout() {
    return isCanary ? sum(policy -> policy.longest().plus(MARGIN)) : sum(SuitePolicy::timeout);
  }

  /** How long it may take to end once it is interrupted. */
  Duration grace() {
    return isCanary ? MARGIN : sum(SuitePolicy::cleanupTimeout);
  }

  private Duration sum(Function<SuitePolicy, Duration> part) {
    return suites.stream()
        .map(suite -> part.apply(suite.suite().policy()))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
