package dev.canary.engine;

import dev.canary.api.Durations;
import dev.canary.api.ReportKeys;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Runs a step, or skips it. */
record StepAct(SuiteRun run, StepDescriptor descriptor) implements Act {

  @Override
  public String what() {
    return "Step \"" + descriptor.getDisplayName() + "\"";
  }

  @Override
  public boolean begin() {
    String reason = run.skipReason(descriptor.model());
    if (reason != null) {
      run.report().skipped(descriptor, reason);
      return false;
    }
    run.report().started(descriptor);
    return true;
  }

  @Override
  public Deadline deadline(long now) {
    return run.settings().stepDeadline(descriptor.model(), run.deadline(), now);
  }

  @Override
  public boolean isSparedByCancellation() {
    return false;
  }

  @Override
  public void call() throws Throwable {
    Invocable.call(descriptor.model().method(), run.instance(), run.scope());
  }

  @Override
  public void end(CallEnd end) {
    boolean soft = isSoftFailure(end);
    boolean triedAgain = !soft && run.isTriedAgainAfter(end);
    publishWhatElse(end, soft, triedAgain);
    run.report().ended(descriptor, triedAgain ? end.followedBy(run.attempt()) : end);
    run.onStepEnded(descriptor, end, soft);
  }

  private void publishWhatElse(CallEnd end, boolean soft, boolean triedAgain) {
    if (soft) {
      run.report().publish(descriptor, ReportKeys.SOFT_FAILURE, "true");
    } else if (triedAgain) {
      run.report().publish(descriptor, ReportKeys.RETRIED, run.attempt().epitaph(end));
    } else if (end.hasPassed()) {
      publishIfSlow(end.took(), descriptor.model().rules().slow());
    }
  }

  /** A step that has used up the time of its suite cannot fail softly: nothing can follow. */
  private boolean isSoftFailure(CallEnd end) {
    return descriptor.model().rules().soft()
        && !end.hasPassed()
        && !end.isAborted()
        && !run.deadline().hasPassed(System.nanoTime());
  }

  private void publishIfSlow(Duration took, @Nullable Duration bound) {
    if (bound != null && took.compareTo(bound) > 0) {
      String sentence = "%s took %s, more than its bound of %s.";
      String text = sentence.formatted(what(), Durations.format(took), Durations.format(bound));
      run.report().publish(descriptor, ReportKeys.SLOW, text);
    }
  }
}
