package dev.canary.engine;

import dev.canary.api.ReportKeys;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of one suite, which is one attempt of it. */
final class SuiteRun extends NodeRun {

  private final Attempt attempt;
  private boolean anyStepExecuted;
  private boolean failed;
  private boolean madeLast;
  private boolean triedAgain;

  SuiteRun(Attempt attempt, RunReport report, RunSettings settings, RunScope scope) {
    super(report, settings, scope);
    this.attempt = attempt;
  }

  @Override
  SuiteModel model() {
    return attempt.suite().model();
  }

  Attempt attempt() {
    return attempt;
  }

  @Override
  List<Act> acts() {
    List<Act> acts = new ArrayList<>(attempt.steps().size() + 1);
    acts.add(new Construction(this));
    for (StepDescriptor step : attempt.steps()) {
      acts.add(new StepAct(this, step));
    }
    return acts;
  }

  @Override
  List<Act> undoing() {
    List<Act> acts = new ArrayList<>(2);
    if (attempt.cleanup() != null) {
      acts.add(new CleanupAct(this, attempt.cleanup()));
    }
    acts.add(new Release(this));
    return acts;
  }

  @Override
  @Nullable String pointless() {
    String disabled = model().rules().disabled();
    return disabled == null && attempt.steps().isEmpty()
        ? "None of its steps was selected."
        : disabled;
  }

  @Override
  boolean isForOthersOnly() {
    return false;
  }

  @Override
  boolean isAnythingDone() {
    return anyStepExecuted || settings().cleanupOnly();
  }

  @Override
  void reportStart() {
    super.reportStart();
    if (!attempt.isFirst()) {
      report().publish(ReportKeys.RUN_ID, scope().context().runId());
    }
  }

  /** Why a step is not to run; absent if it is. */
  @Nullable String skipReason(StepModel step) {
    if (stopReason() != null) {
      return stopReason();
    }
    return settings().cleanupOnly()
        ? "Only the cleanup runs in this launch."
        : step.rules().disabled();
  }

  /** Whether an end like this is not the last word on the suite. */
  boolean isTriedAgainAfter(CallEnd end) {
    return isFailure(end) && mayBeTriedAgain();
  }

  private static boolean isFailure(CallEnd end) {
    return !end.hasPassed() && !end.isAborted();
  }

  private boolean mayBeTriedAgain() {
    return !attempt.isLast() && !isCancelled() && !madeLast;
  }

  @Override
  void makeLast() {
    madeLast = true;
  }

  @Override
  void onConstructed(@Nullable Object built, CallEnd end) {
    super.onConstructed(built, end);
    failed |= isFailure(end);
  }

  void onStepEnded(StepDescriptor step, CallEnd end, boolean soft) {
    anyStepExecuted = true;
    if (!end.hasPassed() && !soft) {
      failed |= isFailure(end);
      String name = step.getDisplayName();
      String ended = end.isAborted() ? "was aborted" : "failed";
      stop("Step \"%s\" %s.".formatted(name, ended), end.isAborted() ? name + " " + ended : name);
    }
  }

  /** Decides, when the steps are over, whether the suite is tried again. */
  boolean isTriedAgain() {
    triedAgain = failed && mayBeTriedAgain();
    return triedAgain;
  }

  /** The suite itself ends when no attempt follows. */
  @Override
  void reportEnd(CallEnd end) {
    if (triedAgain && isFailure(end)) {
      reportFollowed(ofAttempt(), end);
    } else if (!attempt.isFirst()) {
      super.reportEnd(end);
    }
    if (!triedAgain) {
      report().ended(attempt.suite(), attempt.isFirst() ? end : WELL);
    }
  }

  private void reportFollowed(RunReport own, CallEnd end) {
    own.publish(ReportKeys.RETRIED, attempt.epitaph(end));
    own.ended(own.container(), end.followedBy(attempt));
  }

  /** What a first attempt has to tell of itself cannot end the suite, so it is told below it. */
  private RunReport ofAttempt() {
    if (!attempt.isFirst()) {
      return report();
    }
    RunReport own = report().about(attempt.addDescriptor(report().listener()));
    own.started(own.container());
    return own;
  }
}
