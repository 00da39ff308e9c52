package dev.canary.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.platform.engine.EngineExecutionListener;

/**
 * The suites to run, after launchers have taken out what their filters do not want. A filter says
 * what one is interested in, not that a suite could do without its dependencies, nor that it may
 * leave things behind; so what filters took out of those is registered again.
 */
final class SelectedSuites {

  private SelectedSuites() {}

  static List<SuiteDescriptor> in(CanaryEngineDescriptor root, EngineExecutionListener listener) {
    Map<Class<?>, SuiteDescriptor> suites = root.suitesByClass();
    Deque<SuiteDescriptor> toCheck = new ArrayDeque<>(suites.values());
    while (!toCheck.isEmpty()) {
      SuiteDescriptor suite = toCheck.poll();
      restoreCleanup(suite, listener);
      for (Class<?> dependency : suite.model().dependsOn()) {
        suites.computeIfAbsent(dependency, it -> restore(it, root, listener, toCheck));
      }
    }
    return List.copyOf(suites.values());
  }

  private static void restoreCleanup(SuiteDescriptor suite, EngineExecutionListener listener) {
    CleanupDescriptor restored = suite.cleanup() == null ? suite.addCleanup() : null;
    if (restored != null) {
      listener.dynamicTestRegistered(restored);
    }
  }

  private static SuiteDescriptor restore(
      Class<?> dependency,
      CanaryEngineDescriptor root,
      EngineExecutionListener listener,
      Deque<SuiteDescriptor> toCheck) {
    SuiteModel model = Objects.requireNonNull(SuiteReading.of(dependency).model());
    SuiteDescriptor suite = SuiteDescriptor.whole(root, model);
    root.addChild(suite);
    listener.dynamicTestRegistered(suite);
    suite.getChildren().forEach(listener::dynamicTestRegistered);
    toCheck.add(suite);
    return suite;
  }
}
