package dev.canary.runtime.launch;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.canary.runtime.run.StepInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** Asks the engines what is in suite classes, without running anything. */
final class Discovery implements LauncherDiscoveryListener {

  private final SuiteSource source;
  private final Problems problems;
  private final Map<String, Found> found = new HashMap<>();

  private Discovery(SuiteSource source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /** What the engines say of a class. */
  record Found(List<StepInfo> steps, Set<String> tags) {

    static final Found NOTHING = new Found(List.of(), Set.of());
  }

  /** Discovers classes. Returns what was found in each, by class name. */
  static Map<String, Found> discover(
      SuiteSource source, boolean isCanary, List<Class<?>> classes, Problems problems) {
    var discovery = new Discovery(source, problems);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // The platform looks there for its properties, as it does in a launch.
    thread.setContextClassLoader(source.classLoader());
    int problemsBefore = problems.count();
    try (LauncherSession session = source.openSession(isCanary)) {
      discovery.add(discovery.discover(session, classes));
    } catch (JUnitException e) {
      // The platform throws whatever it has reported once more.
      if (problems.count() == problemsBefore) {
        discovery.addFailure(e.getCause() == null ? e : e.getCause());
      }
    } finally {
      thread.setContextClassLoader(before);
    }
    return discovery.found;
  }

  private TestPlan discover(LauncherSession session, List<Class<?>> classes) {
    ClassSelector[] selectors =
        classes.stream().map(type -> selectClass(type)).toArray(ClassSelector[]::new);
    return session
        .getLauncher()
        .discover(
            LauncherDiscoveryRequestBuilder.request().selectors(selectors).listeners(this).build());
  }

  @Override
  public void issueEncountered(UniqueId engineId, DiscoveryIssue issue) {
    if (issue.severity() == DiscoveryIssue.Severity.ERROR) {
      issue.cause().ifPresentOrElse(this::addFailure, () -> problems.add(issue.message()));
    }
  }

  private void addFailure(Throwable failure) {
    problems.add(
        "The suites in %s cannot be discovered: %s"
            .formatted(source.path(), Failures.of(failure).message()));
  }

  private void add(TestPlan plan) {
    for (TestIdentifier engine : plan.getRoots()) {
      for (TestIdentifier suite : plan.getChildren(engine)) {
        TestTree.findClassName(suite).ifPresent(name -> add(name, suite, new TestTree(plan)));
      }
    }
  }

  /** A run could tell the results of one engine only, and would hide those of the other. */
  private void add(String className, TestIdentifier suite, TestTree tree) {
    if (found.put(className, found(suite, tree)) != null) {
      problems.add(
          "The class %s holds tests of two engines, so its result would be half the truth. Move the"
                  .formatted(className)
              + " tests of one of them to another class.");
    }
  }

  private static Found found(TestIdentifier suite, TestTree tree) {
    List<StepInfo> steps =
        tree.steps(suite).stream().map(step -> tree.stepInfo(step, suite)).toList();
    Set<String> tags =
        suite.getTags().stream().map(TestTag::getName).collect(Collectors.toUnmodifiableSet());
    return new Found(steps, tags);
  }
}
