package dev.canary.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;

/**
 * One of the attempts that a suite has. The first is reported as the suite itself, a further one as
 * a container below it. If the first could not be built and is not the last, that is reported as a
 * container too.
 *
 * @param number from 1 on
 * @param container what is reported as started and ended
 * @param steps those that are selected
 * @param cleanup absent if the suite has none
 */
record Attempt(
    SuiteDescriptor suite,
    int number,
    TestDescriptor container,
    List<StepDescriptor> steps,
    @Nullable CleanupDescriptor cleanup) {

  static Attempt first(SuiteDescriptor suite) {
    return new Attempt(suite, 1, suite, suite.steps(), suite.cleanup());
  }

  boolean isFirst() {
    return number == 1;
  }

  boolean isLast() {
    return number == most();
  }

  /** How many there may be. */
  int most() {
    return 1 + suite.model().rules().retries();
  }

  /** The sentence that says why there is another one. */
  String epitaph(CallEnd end) {
    return "Attempt %d of %d failed, so the suite is tried again: %s"
        .formatted(number, most(), end.message());
  }

  /** Makes a container of its own for a first attempt, which has none. */
  TestDescriptor addDescriptor(EngineExecutionListener listener) {
    var descriptor = new AttemptDescriptor(suite, number, most());
    suite.addChild(descriptor);
    listener.dynamicTestRegistered(descriptor);
    return descriptor;
  }

  /** Makes the one after this, and tells of everything that becomes part of the tree by it. */
  Attempt next(Consumer<TestDescriptor> register) {
    var descriptor = new AttemptDescriptor(suite, number + 1, most());
    List<StepDescriptor> again = new ArrayList<>();
    for (StepDescriptor step : steps) {
      again.add(new StepDescriptor(descriptor.getUniqueId(), step.model()));
    }
    CleanupDescriptor cleanupAgain =
        cleanup == null ? null : new CleanupDescriptor(descriptor.getUniqueId(), cleanup.model());
    suite.addChild(descriptor);
    again.forEach(descriptor::addChild);
    if (cleanupAgain != null) {
      descriptor.addChild(cleanupAgain);
    }
    register.accept(descriptor);
    descriptor.getChildren().forEach(register);
    return new Attempt(suite, number + 1, descriptor, List.copyOf(again), cleanupAgain);
  }
}
