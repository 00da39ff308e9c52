package dev.canary.runtime.launch;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.canary.runtime.run.StepInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
final class Discovery {

  private Discovery() {}

  /** What the engines say of a class. */
  record Found(List<StepInfo> steps, Set<String> tags) {}

  /**
   * Discovers classes.
   *
   * @return what was found, by class name; classes in which nothing was found are missing
   * @throws SuiteException with all problems, if the engines report any
   */
  static Map<String, Found> discover(
      SuiteSource source,
      boolean isCanary,
      List<Class<?>> classes,
      Map<String, String> parameters) {
    var problems = new ProblemListener();
    List<ClassSelector> selectors = new ArrayList<>();
    classes.forEach(it -> selectors.add(selectClass(it)));
    var request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectors)
            .configurationParameters(parameters)
            .listeners(problems)
            .build();
    try (LauncherSession session = source.openSession(isCanary)) {
      TestPlan plan = session.getLauncher().discover(request);
      problems.throwIfAny();
      Map<String, Found> found = new HashMap<>();
      for (TestIdentifier root : plan.getRoots()) {
        for (TestIdentifier suite : plan.getChildren(root)) {
          TestTree.findClassName(suite).ifPresent(it -> found.put(it, found(plan, suite)));
        }
      }
      return found;
    }
  }

  private static Found found(TestPlan plan, TestIdentifier suite) {
    List<StepInfo> steps = new ArrayList<>();
    Set<String> tags = new TreeSet<>();
    suite.getTags().stream().map(TestTag::getName).forEach(tags::add);
    var tree = new TestTree(plan);
    tree.steps(suite).forEach(step -> steps.add(tree.stepInfo(step, suite)));
    return new Found(steps, tags);
  }

  private static final class ProblemListener implements LauncherDiscoveryListener {

    private final List<String> problems = new ArrayList<>();

    @Override
    public void issueEncountered(UniqueId engineId, DiscoveryIssue issue) {
      if (issue.severity() == DiscoveryIssue.Severity.ERROR) {
        problems.add(issue.message());
      }
    }

    void throwIfAny() {
      if (!problems.isEmpty()) {
        throw new SuiteException(problems);
      }
    }
  }
}
