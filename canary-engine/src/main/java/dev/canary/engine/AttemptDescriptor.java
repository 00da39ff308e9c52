package dev.canary.engine;

import java.util.Set;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;

/** An attempt of a suite that is tried again; it becomes part of the tree while that runs. */
final class AttemptDescriptor extends AbstractTestDescriptor {

  static final String SEGMENT = "attempt";

  private final Set<TestTag> tags;

  AttemptDescriptor(SuiteDescriptor suite, int number, int of) {
    super(
        suite.getUniqueId().append(SEGMENT, Integer.toString(number)),
        "Attempt %d of %d".formatted(number, of),
        suite.model().source());
    this.tags = suite.model().tags();
  }

  @Override
  public Type getType() {
    return Type.CONTAINER;
  }

  @Override
  public Set<TestTag> getTags() {
    return tags;
  }
}
