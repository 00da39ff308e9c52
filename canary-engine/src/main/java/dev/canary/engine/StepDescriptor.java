package dev.canary.engine;

import java.util.Set;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;

/** A step in the tree of tests. */
final class StepDescriptor extends AbstractTestDescriptor {

  static final String SEGMENT = "step";

  private final StepModel model;

  StepDescriptor(UniqueId suite, StepModel model) {
    super(suite.append(SEGMENT, model.id()), model.name(), model.source());
    this.model = model;
  }

  StepModel model() {
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
