package dev.canary.runtime;

import dev.canary.runtime.run.Evidence;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StepInfo;
import dev.canary.runtime.store.RunStore;
import java.time.Instant;

/**
 * Tells of runs so that the end of each gets on the disk together with all that follows from it:
 * the verdict that it changes, and who is to be told. So no crash comes between them.
 */
record WholeEnds(RunStore store, RunListener listener) implements RunListener {

  @Override
  public void onStarted(RunStart run) {
    listener.onStarted(run);
  }

  @Override
  public void onStep(RunStart run, StepInfo step, Instant at) {
    listener.onStep(run, step, at);
  }

  @Override
  public void onRetried(Run attempt, RunStart next) {
    listener.onRetried(attempt, next);
  }

  @Override
  public void onEvidence(String run, Evidence evidence) {
    listener.onEvidence(run, evidence);
  }

  @Override
  public void onFinished(Run run) {
    store.together(() -> listener.onFinished(run));
  }

  @Override
  public void onMissed(Run run) {
    store.together(() -> listener.onMissed(run));
  }
}
