package dev.canary.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;

/**
 * The root of the tree. Its children are suites, those that others depend on before those others.
 */
final class CanaryEngineDescriptor extends EngineDescriptor {

  CanaryEngineDescriptor(UniqueId uniqueId) {
    super(uniqueId, "Canary");
  }

  List<SuiteDescriptor> suites() {
    List<SuiteDescriptor> suites = new ArrayList<>(children.size());
    for (TestDescriptor child : children) {
      suites.add((SuiteDescriptor) child);
    }
    return suites;
  }

  Map<Class<?>, SuiteDescriptor> suitesByClass() {
    Map<Class<?>, SuiteDescriptor> suites = new LinkedHashMap<>();
    for (SuiteDescriptor suite : suites()) {
      suites.put(suite.model().suiteClass(), suite);
    }
    return suites;
  }
}
