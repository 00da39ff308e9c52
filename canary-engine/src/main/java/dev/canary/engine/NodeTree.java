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
final class NodeTree {

  private final CanaryEngineDescriptor root;
  private final DiscoveryIssueReporter reporter;
  private final Map<Class<?>, NodeDescriptor> nodes = new LinkedHashMap<>();
  private final Set<NodeDescriptor> visited = new HashSet<>();
  private final Set<TestDescriptor> sound = new LinkedHashSet<>();
  private final List<NodeDescriptor> path = new ArrayList<>();

  NodeTree(CanaryEngineDescriptor root, DiscoveryIssueReporter reporter) {
    this.root = root;
    this.reporter = reporter;
  }

  void complete(boolean withStepsBefore) {
    for (NodeDescriptor node : root.nodes()) {
      nodes.put(node.model().type(), node);
      if (node instanceof SuiteDescriptor suite) {
        suite.arrange(withStepsBefore);
      }
    }
    root.nodes().forEach(this::visit);
    root.orderChildren(it -> List.copyOf(sound));
    checkIds();
  }

  /**
   * Depth first, so that whatever a node depends on is sorted in before it.
   *
   * @return whether the node can be run
   */
  private boolean visit(NodeDescriptor node) {
    if (path.contains(node)) {
      reportCycle(path.subList(path.indexOf(node), path.size()));
      return false;
    }
    if (visited.add(node)) {
      path.add(node);
      sort(node, areDependenciesSound(node));
      path.remove(path.size() - 1);
    }
    return sound.contains(node);
  }

  private boolean areDependenciesSound(NodeDescriptor node) {
    boolean all = true;
    for (Class<?> dependency : node.model().dependsOn()) {
      all &= findOrAdd(dependency).filter(this::visit).isPresent();
    }
    return all;
  }

  private void sort(NodeDescriptor node, boolean isSound) {
    if (isSound) {
      sound.add(node);
    } else {
      root.removeChild(node);
    }
  }

  private Optional<NodeDescriptor> findOrAdd(Class<?> dependency) {
    NodeDescriptor known = nodes.get(dependency);
    if (known != null) {
      if (known instanceof SuiteDescriptor suite) {
        suite.makeWhole();
      }
      return Optional.of(known);
    }
    NodeReading reading = NodeReading.of(dependency);
    reading.issues().forEach(reporter::reportIssue);
    return Optional.ofNullable(reading.model()).map(this::add);
  }

  private NodeDescriptor add(NodeModel model) {
    NodeDescriptor node = NodeDescriptor.whole(root, model);
    root.addChild(node);
    nodes.put(model.type(), node);
    return node;
  }

  private void reportCycle(List<NodeDescriptor> cycle) {
    NodeDescriptor node = cycle.get(0);
    report(node, "%s depends on itself%s".formatted(node.model().what(), consequence(cycle)));
  }

  private static String consequence(List<NodeDescriptor> cycle) {
    if (cycle.size() == 1) {
      return ". It could never start; remove the dependency.";
    }
    return cycle.stream()
        .map(NodeTree::className)
        .collect(
            Collectors.joining(
                ", which depends on ",
                ": ",
                ", which depends on the first. None of them could ever start; remove one of these"
                    + " dependencies."));
  }

  private void checkIds() {
    Map<String, NodeDescriptor> byId = new HashMap<>();
    for (NodeDescriptor node : nodes.values()) {
      NodeDescriptor other = byId.putIfAbsent(node.model().id(), node);
      if (other != null) {
        report(
            node,
            "The suites %s and %s have the same id, \"%s\". Give one of them another by"
                    .formatted(className(other), className(node), node.model().id())
                + " @CanarySuite(id = …).");
      }
    }
  }

  private static String className(NodeDescriptor node) {
    return node.model().type().getName();
  }

  private void report(NodeDescriptor node, String message) {
    reporter.reportIssue(DiscoveryIssue.builder(Severity.ERROR, message).source(node.getSource()));
  }
}
