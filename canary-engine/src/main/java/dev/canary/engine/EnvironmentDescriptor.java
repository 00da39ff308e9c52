package dev.canary.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestDescriptor;

/** An environment in the tree of tests. Its deployment and its deletion are tests below it. */
final class EnvironmentDescriptor extends NodeDescriptor {

  static final String SEGMENT = "environment";

  private final EnvironmentModel model;
  private boolean selected;

  EnvironmentDescriptor(TestDescriptor root, EnvironmentModel model) {
    super(root, SEGMENT, model);
    this.model = model;
  }

  EnvironmentDescriptor withActs() {
    addMissing();
    return this;
  }

  @Override
  EnvironmentModel model() {
    return model;
  }

  /** It is wanted for its own sake, and not only because a suite uses it. */
  void select() {
    selected = true;
  }

  boolean isSelected() {
    return selected;
  }

  EnvironmentActDescriptor deploy() {
    return child(EnvironmentActDescriptor.DEPLOY);
  }

  EnvironmentActDescriptor delete() {
    return child(EnvironmentActDescriptor.DELETE);
  }

  private EnvironmentActDescriptor child(String segment) {
    EnvironmentActDescriptor found = findChild(segment);
    if (found == null) {
      throw new IllegalStateException("An environment is run that is not in the tree of tests.");
    }
    return found;
  }

  private @Nullable EnvironmentActDescriptor findChild(String segment) {
    for (TestDescriptor child : children) {
      if (child.getUniqueId().getLastSegment().getType().equals(segment)) {
        return (EnvironmentActDescriptor) child;
      }
    }
    return null;
  }

  /** Adds what a filter has taken out, and tells what that was. */
  Set<TestDescriptor> addMissing() {
    Set<TestDescriptor> before = Set.copyOf(children);
    for (String segment :
        List.of(EnvironmentActDescriptor.DEPLOY, EnvironmentActDescriptor.DELETE)) {
      if (findChild(segment) == null) {
        addChild(new EnvironmentActDescriptor(this, segment));
      }
    }
    Set<TestDescriptor> added = new LinkedHashSet<>(children);
    added.removeAll(before);
    return added;
  }
}
