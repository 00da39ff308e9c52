package dev.canary.runtime.launch;

import dev.canary.runtime.run.CleanupResult;
import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.StepOutcome;
import dev.canary.runtime.run.StepResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param failure the one that decided, if one did
 */
record Conclusion(Outcome outcome, @Nullable String reason, @Nullable Failure failure) {

  private static final String ONLY_CLEANED_UP =
      "No step was executed: this run only deleted what earlier ones had left behind.";

  /**
   * What is known of a run.
   *
   * @param suiteFailure what went wrong outside of the steps
   * @param suiteAbort why it was aborted outside of the steps
   * @param probersFault whether a failure says nothing about the system under test
   * @param cleanupOnly whether no step was to be executed
   */
  record Facts(
      List<StepResult> steps,
      @Nullable CleanupResult cleanup,
      @Nullable SuiteFailure suiteFailure,
      @Nullable String suiteAbort,
      boolean probersFault,
      boolean cleanupOnly,
      @Nullable CutOff cutOff) {

    private boolean isIncomplete() {
      return steps.stream().anyMatch(Facts::isIncomplete);
    }

    private static boolean isIncomplete(StepResult step) {
      return step.outcome() == StepOutcome.SKIPPED || step.outcome() == StepOutcome.ABORTED;
    }

    private boolean isNothingExecuted() {
      return steps.stream().allMatch(step -> step.outcome() == StepOutcome.SKIPPED);
    }

    private Optional<StepResult> findStep(StepOutcome outcome) {
      return steps.stream().filter(step -> step.outcome() == outcome).findFirst();
    }
  }

  /** The worst that happened decides. */
  static Conclusion of(Facts facts) {
    return Stream.<Supplier<Optional<Conclusion>>>of(
            () -> failedSuite(facts),
            () -> failedStep(facts),
            () -> cutOff(facts),
            () -> onlyCleanedUp(facts),
            () -> aborted(facts),
            () -> degradedStep(facts),
            () -> failedCleanup(facts))
        .flatMap(conclusion -> conclusion.get().stream())
        .findFirst()
        .orElseGet(() -> new Conclusion(Outcome.PASSED, null, null));
  }

  /** The same, unless it has passed and there is a reason why it may not be called so. */
  Conclusion degradedBy(@Nullable String flaw) {
    return outcome == Outcome.PASSED && flaw != null
        ? new Conclusion(Outcome.DEGRADED, flaw, null)
        : this;
  }

  /** The same, told otherwise. */
  Conclusion told(String otherwise) {
    return new Conclusion(outcome, otherwise, failure);
  }

  private static Optional<Conclusion> failedSuite(Facts facts) {
    return Optional.ofNullable(facts.suiteFailure())
        .map(suite -> failed(facts, suite.sentence(), suite.failure()));
  }

  private static Optional<Conclusion> failedStep(Facts facts) {
    return facts
        .findStep(StepOutcome.FAILED)
        .map(step -> failed(facts, sentence(step, "failed"), step.failure()));
  }

  private static Conclusion failed(Facts facts, String reason, @Nullable Failure failure) {
    Outcome outcome = facts.probersFault() ? Outcome.ERROR : Outcome.FAILED;
    return new Conclusion(outcome, reason, failure);
  }

  /** If all that there was to do was done before, it does not count. */
  private static Optional<Conclusion> cutOff(Facts facts) {
    return Optional.ofNullable(facts.cutOff())
        .filter(cutOff -> facts.isIncomplete() || facts.suiteAbort() != null)
        .map(Conclusion::cutOff);
  }

  private static Conclusion cutOff(CutOff cutOff) {
    Outcome outcome = cutOff.isTimeout() ? Outcome.FAILED : Outcome.ABORTED;
    return new Conclusion(outcome, cutOff.reason(), cutOff.findFailure());
  }

  /** It has not passed, since no step was executed; but it was not meant to. */
  private static Optional<Conclusion> onlyCleanedUp(Facts facts) {
    if (!facts.cleanupOnly()) {
      return Optional.empty();
    }
    return failedCleanup(facts)
        .map(failed -> new Conclusion(Outcome.ABORTED, failed.reason(), failed.failure()))
        .or(() -> Optional.of(new Conclusion(Outcome.ABORTED, ONLY_CLEANED_UP, null)));
  }

  private static Optional<Conclusion> aborted(Facts facts) {
    return Optional.ofNullable(facts.suiteAbort())
        .or(() -> facts.findStep(StepOutcome.ABORTED).map(step -> sentence(step, "was aborted")))
        .or(
            () ->
                facts.isNothingExecuted() ? Optional.of("No step was executed.") : Optional.empty())
        .map(reason -> new Conclusion(Outcome.ABORTED, reason, null));
  }

  private static Optional<Conclusion> degradedStep(Facts facts) {
    return facts
        .findStep(StepOutcome.DEGRADED)
        .map(step -> new Conclusion(Outcome.DEGRADED, degradation(step), step.failure()));
  }

  /** A step is degraded because it was slow, which its reason says, or because it is soft. */
  private static @Nullable String degradation(StepResult step) {
    return step.failure() == null ? step.reason() : sentence(step, "failed, but is soft");
  }

  private static Optional<Conclusion> failedCleanup(Facts facts) {
    return Optional.ofNullable(facts.cleanup())
        .map(CleanupResult::failure)
        .map(it -> new Conclusion(Outcome.DEGRADED, "The cleanup failed: " + it.message(), it));
  }

  private static String sentence(StepResult step, String verb) {
    String detail = step.failure() == null ? step.reason() : step.failure().message();
    String text = "Step \"%s\" %s".formatted(step.step().name(), verb);
    return detail == null ? text + "." : text + ": " + detail;
  }
}
