package dev.canary.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;

/** A suite in the tree of tests. Its children are the selected steps, and the cleanup last. */
final class SuiteDescriptor extends AbstractTestDescriptor {

  static final String SEGMENT = "suite";

  private final SuiteModel model;

  SuiteDescriptor(TestDescriptor root, SuiteModel model) {
    super(idOf(root, model.suiteClass()), model.name(), model.source());
    this.model = model;
  }

  /** A suite with all its steps and its cleanup. */
  static SuiteDescriptor whole(TestDescriptor root, SuiteModel model) {
    var suite = new SuiteDescriptor(root, model);
    suite.addAllSteps();
    suite.addCleanup();
    return suite;
  }

  static UniqueId idOf(TestDescriptor root, Class<?> suiteClass) {
    return root.getUniqueId().append(SEGMENT, suiteClass.getName());
  }

  SuiteModel model() {
    return model;
  }

  List<StepDescriptor> steps() {
    List<StepDescriptor> steps = new ArrayList<>(children.size());
    for (TestDescriptor child : children) {
      if (child instanceof StepDescriptor step) {
        steps.add(step);
      }
    }
    return steps;
  }

  Optional<CleanupDescriptor> findCleanup() {
    return children.stream()
        .filter(CleanupDescriptor.class::isInstance)
        .map(CleanupDescriptor.class::cast)
        .findFirst();
  }

  StepDescriptor newStep(StepModel step) {
    return new StepDescriptor(getUniqueId(), step);
  }

  void addAllSteps() {
    for (StepModel step : model.steps()) {
      addChild(newStep(step));
    }
  }

  /** Puts the selected steps in order, adds the steps before them if wanted, and the cleanup. */
  void arrange(boolean withStepsBefore) {
    List<StepModel> selected = steps().stream().map(StepDescriptor::model).toList();
    List<StepModel> wanted = withStepsBefore ? upToLastOf(selected) : inOrder(selected);
    if (!wanted.equals(selected)) {
      children.clear();
      wanted.forEach(step -> addChild(newStep(step)));
    }
    addCleanup();
  }

  /** Adds the cleanup and returns it; empty if the suite has none. */
  Optional<CleanupDescriptor> addCleanup() {
    Optional<CleanupDescriptor> cleanup =
        model.findCleanup().map(it -> new CleanupDescriptor(getUniqueId(), it));
    cleanup.ifPresent(this::addChild);
    return cleanup;
  }

  private List<StepModel> inOrder(List<StepModel> selected) {
    return model.steps().stream().filter(selected::contains).toList();
  }

  private List<StepModel> upToLastOf(List<StepModel> selected) {
    int last = selected.stream().mapToInt(model.steps()::indexOf).max().orElse(-1);
    return model.steps().subList(0, last + 1);
  }

  @Override
  public Type getType() {
    return Type.CONTAINER;
  }

  @Override
  public Set<TestTag> getTags() {
    return model.tags();
  }
}
