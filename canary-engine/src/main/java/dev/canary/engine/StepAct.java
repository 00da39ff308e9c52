package dev.canary.engine;

import dev.canary.api.Durations;
import dev.canary.api.ReportKeys;
import java.time.Duration;

/** Runs a step, or skips it. */
record StepAct(SuiteRun run, StepDescriptor step) implements Act {

  @Override
  public String what() {
    return "Step \"" + step.getDisplayName() + "\"";
  }

  @Override
  public boolean begin() {
    String skipped = run.findStopReason().or(step.model().rules()::findDisabled).orElse(null);
    if (skipped == null) {
      run.report().started(step);
    } else {
      run.report().skipped(step, skipped);
    }
    return skipped == null;
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
    publishWhatDegrades(end);
    run.report().ended(step, end);
    run.onStepEnded(step, end);
  }

  private void publishWhatDegrades(CallEnd end) {
    StepModel.StepRules rules = step.model().rules();
    if (end.hasPassed()) {
      rules.findSlow().ifPresent(bound -> publishIfSlow(end.took(), bound));
    } else if (rules.soft() && !end.isAborted()) {
      run.report().publish(step, ReportKeys.SOFT_FAILURE, "true");
    }
  }

  private void publishIfSlow(Duration took, Duration bound) {
    if (took.compareTo(bound) > 0) {
      String sentence = "%s took %s, more than its bound of %s.";
      String text = sentence.formatted(what(), Durations.format(took), Durations.format(bound));
      run.report().publish(step, ReportKeys.SLOW, text);
    }
  }
}
