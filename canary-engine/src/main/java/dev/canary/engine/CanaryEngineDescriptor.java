package dev.canary.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;

/**
 * The root of the tree. Its children are suites and environments, those that others depend on
 * before those others.
 */
final class CanaryEngineDescriptor extends EngineDescriptor {

  CanaryEngineDescriptor(UniqueId uniqueId) {
    super(uniqueId, "Canary");
  }

  List<NodeDescriptor> nodes() {
    List<NodeDescriptor> nodes = new ArrayList<>(children.size());
    for (TestDescriptor child : children) {
      nodes.add((NodeDescriptor) child);
    }
    return nodes;
  }

  Map<Class<?>, NodeDescriptor> nodesByClass() {
    Map<Class<?>, NodeDescriptor> nodes = new LinkedHashMap<>();
    for (NodeDescriptor node : nodes()) {
      nodes.put(node.model().type(), node);
    }
    return nodes;
  }
}
