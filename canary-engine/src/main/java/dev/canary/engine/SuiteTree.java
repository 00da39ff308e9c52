package dev.canary.engine;

import java.util.ArrayList;
import java.util.HashMap;
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
 * twice, and puts suites and steps in order.
 */
final class SuiteTree {

  private final CanaryEngineDescriptor root;
  private final DiscoveryIssueReporter reporter;
  private final Map<Class<?>, SuiteDescriptor> suites = new LinkedHashMap<>();
  private final Set<TestDescriptor> sorted = new LinkedHashSet<>();
  private final List<Class<?>> path = new ArrayList<>();

  SuiteTree(CanaryEngineDescriptor root, DiscoveryIssueReporter reporter) {
    this.root = root;
    this.reporter = reporter;
  }

  void complete(boolean withStepsBefore) {
    for (SuiteDescriptor suite : root.suites()) {
      suite.arrange(withStepsBefore);
      suites.put(suite.model().suiteClass(), suite);
    }
    for (SuiteDescriptor suite : root.suites()) {
      visit(suite);
    }
    root.orderChildren(it -> List.copyOf(sorted));
    checkIds();
  }

  /** Depth first, so that whatever a suite depends on is sorted in before it. */
  private void visit(SuiteDescriptor suite) {
    Class<?> suiteClass = suite.model().suiteClass();
    if (path.contains(suiteClass)) {
      reportCycle(suite, path.subList(path.indexOf(suiteClass), path.size()));
    } else if (!sorted.contains(suite)) {
      path.add(suiteClass);
      for (Class<?> dependency : suite.model().dependsOn()) {
        findOrAdd(dependency).ifPresent(this::visit);
      }
      path.remove(path.size() - 1);
      sorted.add(suite);
    }
  }

  private Optional<SuiteDescriptor> findOrAdd(Class<?> dependency) {
    SuiteDescriptor known = suites.get(dependency);
    if (known != null) {
      return Optional.of(known);
    }
    SuiteReading reading = SuiteReading.of(dependency);
    SuiteDiscovery.report(reading, reporter);
    return reading.findModel().map(this::add);
  }

  private SuiteDescriptor add(SuiteModel model) {
    SuiteDescriptor suite = SuiteDescriptor.whole(root, model);
    root.addChild(suite);
    suites.put(model.suiteClass(), suite);
    return suite;
  }

  private void reportCycle(SuiteDescriptor suite, List<Class<?>> cycle) {
    String way =
        cycle.stream().map(Class::getName).collect(Collectors.joining(", which depends on "));
    report(
        suite,
        "Suite %s depends on itself: %s. None of them could ever start; remove one of these"
                .formatted(cycle.get(0).getName(), way + ", which depends on the first")
            + " dependencies.");
  }

  private void checkIds() {
    Map<String, SuiteDescriptor> byId = new HashMap<>();
    for (SuiteDescriptor suite : suites.values()) {
      SuiteDescriptor other = byId.putIfAbsent(suite.model().id(), suite);
      if (other != null) {
        report(
            suite,
            "The suites %s and %s have the same id, \"%s\". Give one of them another by"
                    .formatted(
                        other.model().suiteClass().getName(),
                        suite.model().suiteClass().getName(),
                        suite.model().id())
                + " @CanarySuite(id = …).");
      }
    }
  }

  private void report(SuiteDescriptor suite, String message) {
    reporter.reportIssue(DiscoveryIssue.builder(Severity.ERROR, message).source(suite.getSource()));
  }
}
