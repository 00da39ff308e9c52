package dev.canary.engine;

import java.util.Set;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;

/**
 * The cleanup in the tree of tests: a test of its own, so that its failure stands beside others.
 */
final class CleanupDescriptor extends AbstractTestDescriptor {

  static final String SEGMENT = "cleanup";

  private final CleanupModel model;

  CleanupDescriptor(UniqueId suite, CleanupModel model) {
    super(suite.append(SEGMENT, model.id()), model.name(), model.source());
    this.model = model;
  }

  CleanupModel model() {
    return model;
  }

  @Override
  public Type getType() {
    return Type.TEST;
  }

  @Override
  public Set<TestTag> getTags() {
    return model.tags();
  }
}
