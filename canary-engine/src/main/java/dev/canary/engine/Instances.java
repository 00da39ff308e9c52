package dev.canary.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The suites and environments of a launch, by their classes. */
final class Instances {

  private final Map<Class<?>, Node> nodes = new LinkedHashMap<>();

  void add(Node node) {
    nodes.put(node.run().model().type(), node);
  }

  Node node(Class<?> type) {
    return Objects.requireNonNull(nodes.get(type), "A dependency is not part of the launch.");
  }

  List<Node> nodes() {
    return List.copyOf(nodes.values());
  }

  /** The instance that others are given; they start when its node has passed. */
  Object of(Class<?> type) {
    return node(type).run().instance();
  }
}
