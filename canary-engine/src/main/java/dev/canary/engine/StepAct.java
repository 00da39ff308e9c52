package dev.canary.engine;

import dev.canary.api.Durations;
import dev.canary.api.ReportKeys;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Runs a step, or skips it. */
record StepAct(SuiteRun run, StepDescriptor step) implements Act {

  @Override
  public String what() {
    return "Step \"" + step.getDisplayName() + "\"";
  }

  @Override
  public boolean begin() {
    String stopReason = run.stopReason();
    String reason = stopReason == null ? step.model().rules().disabled() : stopReason;
    if (reason != null) {
      run.report().skipped(step, reason);
      return false;
    }
    run.report().started(step);
    return true;
  }

  @Override
  public Deadline deadline(long now) {
    return run.settings().stepDeadline(step.model(), run.deadline(), now);
  }

  @Override
  public boolean isSparedByCancellation() {
    return false;
  }

  @Override
  public void call() throws Throwable {
    Invocable.call(step.model().method(), run.instance(), run.scope());
  }

  @Override
  public void end(CallEnd end) {
    boolean soft = isSoftFailure(end);
    if (soft) {
      run.report().publish(step, ReportKeys.SOFT_FAILURE, "true");
    } else if (end.hasPassed()) {
      publishIfSlow(end.took(), step.model().rules().slow());
    }
    run.publishHttp(step, end);
    run.report().ended(step, end);
    run.onStepEnded(step, end, soft);
  }

  /** A step that has used up the time of its suite cannot fail softly: nothing can follow. */
  private boolean isSoftFailure(CallEnd end) {
    return step.model().rules().soft()
        && !end.hasPassed()
        && !end.isAborted()
        && !run.deadline().hasPassed(System.nanoTime());
  }

  private void publishIfSlow(Duration took, @Nullable Duration bound) {
    if (bound != null && took.compareTo(bound) > 0) {
      String sentence = "%s took %s, more than its bound of %s.";
      String text = sentence.formatted(what(), Durations.format(took), Durations.format(bound));
      run.report().publish(step, ReportKeys.SLOW, text);
    }
  }
}
