package dev.canary.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.DiscoveryIssue.Severity;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.discovery.DiscoveryIssueReporter;

/**
 * Completes what selectors found: brings dependencies along, refuses cycles and ids that are used
 * twice, and puts suites and steps in order. A suite that could never start, since something it
 * depends on is missing, is left out: what is in the tree can be run.
 */
final class SuiteTree {

  private final CanaryEngineDescriptor root;
  private final DiscoveryIssueReporter reporter;
  private final Map<Class<?>, SuiteDescriptor> suites = new LinkedHashMap<>();
  private final Set<SuiteDescriptor> visited = new HashSet<>();
  private final Set<TestDescriptor> sound = new LinkedHashSet<>();
  private final List<SuiteDescriptor> path = new ArrayList<>();

  SuiteTree(CanaryEngineDescriptor root, DiscoveryIssueReporter reporter) {
    this.root = root;
    this.reporter = reporter;
  }

  void complete(boolean withStepsBefore) {
    for (SuiteDescriptor suite : root.suites()) {
      suite.arrange(withStepsBefore);
      suites.put(suite.model().suiteClass(), suite);
    }
    root.suites().forEach(this::visit);
    root.orderChildren(it -> List.copyOf(sound));
    checkIds();
  }

  /**
   * Depth first, so that whatever a suite depends on is sorted in before it.
   *
   * @return whether the suite can be run
   */
  private boolean visit(SuiteDescriptor suite) {
    if (path.contains(suite)) {
      reportCycle(path.subList(path.indexOf(suite), path.size()));
      return false;
    }
    if (visited.add(suite)) {
      path.add(suite);
      sort(suite, areDependenciesSound(suite));
      path.remove(path.size() - 1);
    }
    return sound.contains(suite);
  }

  private boolean areDependenciesSound(SuiteDescriptor suite) {
    boolean all = true;
    for (Class<?> dependency : suite.model().dependsOn()) {
      all &= findOrAdd(dependency).filter(this::visit).isPresent();
    }
    return all;
  }

  private void sort(SuiteDescriptor suite, boolean isSound) {
    if (isSound) {
      sound.add(suite);
    } else {
      root.removeChild(suite);
    }
  }

  private Optional<SuiteDescriptor> findOrAdd(Class<?> dependency) {
    SuiteDescriptor known = suites.get(dependency);
    if (known != null) {
      return Optional.of(known);
    }
    SuiteReading reading = SuiteReading.of(dependency);
    reading.issues().forEach(reporter::reportIssue);
    return Optional.ofNullable(reading.model()).map(this::add);
  }

  private SuiteDescriptor add(SuiteModel model) {
    SuiteDescriptor suite = SuiteDescriptor.whole(root, model);
    root.addChild(suite);
    suites.put(model.suiteClass(), suite);
    return suite;
  }

  private void reportCycle(List<SuiteDescriptor> cycle) {
    SuiteDescriptor suite = cycle.get(0);
    report(suite, "Suite %s depends on itself%s".formatted(className(suite), consequence(cycle)));
  }

  private static String consequence(List<SuiteDescriptor> cycle) {
    if (cycle.size() == 1) {
      return ". It could never start; remove the dependency.";
    }
    return cycle.stream()
        .map(SuiteTree::className)
        .collect(
            Collectors.joining(
                ", which depends on ",
                ": ",
                ", which depends on the first. None of them could ever start; remove one of these"
                    + " dependencies."));
  }

  private void checkIds() {
    Map<String, SuiteDescriptor> byId = new HashMap<>();
    for (SuiteDescriptor suite : suites.values()) {
      SuiteDescriptor other = byId.putIfAbsent(suite.model().id(), suite);
      if (other != null) {
        report(
            suite,
            "The suites %s and %s have the same id, \"%s\". Give one of them another by"
                    .formatted(className(other), className(suite), suite.model().id())
                + " @CanarySuite(id = …).");
      }
    }
  }

  private static String className(SuiteDescriptor suite) {
    return suite.model().suiteClass().getName();
  }

  private void report(SuiteDescriptor suite, String message) {
    reporter.reportIssue(DiscoveryIssue.builder(Severity.ERROR, message).source(suite.getSource()));
  }
}
