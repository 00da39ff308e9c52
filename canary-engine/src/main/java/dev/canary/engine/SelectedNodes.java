package dev.canary.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.EngineExecutionListener;

/**
 * The suites to run, after launchers have taken out what their filters do not want, and the
 * environments to deploy for them. A filter says what one is interested in, not that a suite could
 * do without its dependencies or any of their steps, nor that it may leave things behind; so what
 * filters took out of those is registered again. Environments that no suite needs any more are
 * skipped.
 */
final class SelectedNodes {

  private final CanaryEngineDescriptor root;
  private final EngineExecutionListener listener;
  private final Map<Class<?>, NodeDescriptor> present;
  private final Map<Class<?>, NodeDescriptor> selected = new LinkedHashMap<>();
  private final Deque<NodeDescriptor> toCheck = new ArrayDeque<>();

  private SelectedNodes(CanaryEngineDescriptor root, EngineExecutionListener listener) {
    this.root = root;
    this.listener = listener;
    this.present = root.nodesByClass();
  }

  static List<NodeDescriptor> in(CanaryEngineDescriptor root, EngineExecutionListener listener) {
    return new SelectedNodes(root, listener).select();
  }

  private List<NodeDescriptor> select() {
    for (NodeDescriptor node : present.values()) {
      if (!(node instanceof EnvironmentDescriptor environment) || environment.isSelected()) {
        add(node);
      }
    }
    while (!toCheck.isEmpty()) {
      NodeDescriptor node = complete(toCheck.remove());
      node.model().dependsOn().forEach(it -> select(it, node));
    }
    skipUnused();
    return List.copyOf(selected.values());
  }

  private void select(Class<?> dependency, NodeDescriptor dependent) {
    if (!selected.containsKey(dependency)) {
      add(findOrRestore(dependency));
    }
    if (selected.get(dependency) instanceof SuiteDescriptor suite && !isLeftEmpty(dependent)) {
      suite.addMissingSteps().forEach(listener::dynamicTestRegistered);
    }
  }

  /** Whether it will be skipped, since a filter took all its steps out. */
  private static boolean isLeftEmpty(NodeDescriptor node) {
    return node instanceof SuiteDescriptor suite && suite.steps().isEmpty();
  }

  private void add(NodeDescriptor node) {
    selected.put(node.model().type(), node);
    toCheck.add(node);
  }

  private NodeDescriptor complete(NodeDescriptor node) {
    if (node instanceof EnvironmentDescriptor environment) {
      environment.addMissing().forEach(listener::dynamicTestRegistered);
    } else if (node instanceof SuiteDescriptor suite && suite.cleanup() == null) {
      register(suite.addCleanup());
    }
    return node;
  }

  private void register(@Nullable CleanupDescriptor cleanup) {
    if (cleanup != null) {
      listener.dynamicTestRegistered(cleanup);
    }
  }

  private NodeDescriptor findOrRestore(Class<?> dependency) {
    NodeDescriptor found = present.get(dependency);
    return found == null ? restore(dependency) : found;
  }

  private NodeDescriptor restore(Class<?> dependency) {
    NodeModel model = Objects.requireNonNull(NodeReading.of(dependency).model());
    NodeDescriptor node = NodeDescriptor.whole(root, model);
    root.addChild(node);
    listener.dynamicTestRegistered(node);
    node.getChildren().forEach(listener::dynamicTestRegistered);
    return node;
  }

  private void skipUnused() {
    for (NodeDescriptor node : present.values()) {
      if (!selected.containsKey(node.model().type())) {
        listener.executionSkipped(node, "No selected suite uses it.");
      }
    }
  }
}
