package dev.canary.runtime;

import dev.canary.runtime.run.Evidence;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StepInfo;
import java.time.Instant;
import java.util.List;

/** Tells several listeners of runs. */
final class RunListeners implements RunListener {

  private final Listeners<RunListener> listeners;

  RunListeners(List<RunListener> listeners) {
    this.listeners = new Listeners<>(listeners, "a run");
  }

  @Override
  public void onStarted(RunStart run) {
    listeners.tell(listener -> listener.onStarted(run));
  }

  @Override
  public void onStep(RunStart run, StepInfo step, Instant at) {
    listeners.tell(listener -> listener.onStep(run, step, at));
  }

  @Override
  public void onRetried(Run attempt, RunStart next) {
    listeners.tell(listener -> listener.onRetried(attempt, next));
  }

  @Override
  public void onEvidence(String run, Evidence evidence) {
    listeners.tell(listener -> listener.onEvidence(run, evidence));
  }

  @Override
  public void onFinished(Run run) {
    listeners.tell(listener -> listener.onFinished(run));
  }

  @Override
  public void onMissed(Run run) {
    listeners.tell(listener -> listener.onMissed(run));
  }
}
