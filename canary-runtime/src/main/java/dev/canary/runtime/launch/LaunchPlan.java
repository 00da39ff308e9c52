package dev.canary.runtime.launch;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.canary.runtime.run.Group;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.platform.engine.OutputDirectoryCreator;
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

  /** Far more than deploying and deleting one takes; the engine sees to their own timeouts. */
  private static final Duration ENVIRONMENT = Duration.ofMinutes(30);

  static LaunchPlan of(Group group, Catalog catalog) {
    List<LoadedSuite> suites = group.suites().stream().map(catalog::loaded).toList();
    LoadedSuite first = suites.get(0);
    return new LaunchPlan(group.id(), suites, first.source(), first.isCanary());
  }

  /** Made on the thread of the launch, since the platform looks for properties in its classes. */
  LauncherDiscoveryRequest request(
      Map<String, String> parameters, OutputDirectoryCreator directories) {
    ClassSelector[] classes =
        suites.stream().map(suite -> selectClass(suite.suiteClass())).toArray(ClassSelector[]::new);
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(classes)
        .configurationParameters(parameters)
        .outputDirectoryCreator(directories)
        .build();
  }

  /** After which the launch is interrupted. The canary engine interrupts its suites itself. */
  Duration timeout() {
    return isCanary
        ? sum(suite -> suite.longest().plus(MARGIN)).plus(environments())
        : sum(suite -> suite.suite().policy().timeout());
  }

  private Duration environments() {
    long count =
        suites.stream().flatMap(suite -> suite.suite().environments().stream()).distinct().count();
    return ENVIRONMENT.multipliedBy(count);
  }

  /** How long it may take to end once it is interrupted. */
  Duration grace() {
    return isCanary ? MARGIN : sum(suite -> suite.suite().policy().cleanupTimeout());
  }

  private Duration sum(Function<LoadedSuite, Duration> part) {
    return suites.stream().map(part).reduce(Duration.ZERO, Duration::plus);
  }
}
