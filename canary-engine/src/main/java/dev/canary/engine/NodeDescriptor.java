package dev.canary.engine;

import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;

/** A suite or an environment in the tree of tests. */
abstract sealed class NodeDescriptor extends AbstractTestDescriptor
    permits SuiteDescriptor, EnvironmentDescriptor {

  NodeDescriptor(TestDescriptor root, String segment, NodeModel model) {
    super(root.getUniqueId().append(segment, model.type().getName()), model.name(), model.source());
  }

  /** With all that it can have below it. */
  static NodeDescriptor whole(TestDescriptor root, NodeModel model) {
    return model instanceof SuiteModel suite
        ? SuiteDescriptor.whole(root, suite)
        : new EnvironmentDescriptor(root, (EnvironmentModel) model).withActs();
  }

  abstract NodeModel model();

  @Override
  public final Type getType() {
    return Type.CONTAINER;
  }
}
