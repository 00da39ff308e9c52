package dev.canary.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;

/** A suite in the tree of tests. Its children are the selected steps, and the cleanup last. */
final class SuiteDescriptor extends NodeDescriptor {

  static final String SEGMENT = "suite";

  private final SuiteModel model;
  private boolean hasAllSteps;

  SuiteDescriptor(TestDescriptor root, SuiteModel model) {
    super(root, SEGMENT, model);
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

  @Override
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

  /** Absent if the suite has none, or if a filter has taken it out. */
  @Nullable CleanupDescriptor cleanup() {
    for (TestDescriptor child : children) {
      if (child instanceof CleanupDescriptor cleanup) {
        return cleanup;
      }
    }
    return null;
  }

  StepDescriptor newStep(StepModel step) {
    return new StepDescriptor(getUniqueId(), step);
  }

  void addAllSteps() {
    replaceSteps(model.steps());
    hasAllSteps = true;
  }

  /** Others depend on all that it does, whatever was selected of it. */
  void makeWhole() {
    if (!hasAllSteps) {
      addAllSteps();
      addCleanup();
    }
  }

  /** Adds the steps that a filter has taken out, and tells which those were. */
  Set<TestDescriptor> addMissingSteps() {
    Set<TestDescriptor> before = Set.copyOf(children);
    CleanupDescriptor cleanup = cleanup();
    Set<TestDescriptor> whole = new LinkedHashSet<>();
    for (StepModel step : model.steps()) {
      StepDescriptor descriptor = newStep(step);
      addChild(descriptor);
      whole.add(findByUniqueId(descriptor.getUniqueId()).orElseThrow());
    }
    if (cleanup != null) {
      whole.add(cleanup);
    }
    orderChildren(it -> List.copyOf(whole));
    whole.removeAll(before);
    return whole;
  }

  /** Puts the selected steps in order, adds the steps before them if wanted, and the cleanup. */
  void arrange(boolean withStepsBefore) {
    if (!hasAllSteps) {
      replaceSteps(wantedSteps(withStepsBefore));
    }
    addCleanup();
  }

  private void replaceSteps(List<StepModel> steps) {
    children.clear();
    for (StepModel step : steps) {
      addChild(newStep(step));
    }
  }

  private List<StepModel> wantedSteps(boolean withStepsBefore) {
    Set<String> selected = new HashSet<>();
    steps().forEach(step -> selected.add(step.model().id()));
    List<StepModel> wanted = new ArrayList<>();
    int upToLastSelected = 0;
    for (StepModel step : model.steps()) {
      boolean isSelected = selected.contains(step.id());
      if (isSelected || withStepsBefore) {
        wanted.add(step);
      }
      if (isSelected) {
        upToLastSelected = wanted.size();
      }
    }
    return wanted.subList(0, upToLastSelected);
  }

  /** Adds the cleanup and returns it; absent if the suite has none. */
  @Nullable CleanupDescriptor addCleanup() {
    if (model.cleanup() == null) {
      return null;
    }
    var cleanup = new CleanupDescriptor(getUniqueId(), model.cleanup());
    addChild(cleanup);
    return cleanup;
  }

  @Override
  public Set<TestTag> getTags() {
    return model.tags();
  }
}
