package dev.canary.runtime.launch;

import dev.canary.runtime.run.Evidence;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StepInfo;
import java.time.Instant;

/** Passes on what happens to runs, and before each end the evidence of that run. */
record EvidenceTeller(RunListener listener, EvidenceCollector evidence) implements RunListener {

  @Override
  public void onStarted(RunStart run) {
    listener.onStarted(run);
    evidence.open(run.id());
  }

  @Override
  public void onStep(RunStart run, StepInfo step, Instant at) {
    listener.onStep(run, step, at);
  }

  @Override
  public void onRetried(Run attempt, RunStart next) {
    tell(attempt);
    listener.onRetried(attempt, next);
    evidence.open(next.id());
  }

  @Override
  public void onFinished(Run run) {
    tell(run);
    listener.onFinished(run);
  }

  @Override
  public void onMissed(Run run) {
    listener.onMissed(run);
  }

  private void tell(Run run) {
    Evidence gathered = evidence.close(run);
    if (!gathered.isEmpty()) {
      listener.onEvidence(run.id(), gathered);
    }
  }
}
