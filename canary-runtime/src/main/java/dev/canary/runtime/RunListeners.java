package dev.canary.runtime;

import dev.canary.runtime.run.Evidence;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StepInfo;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells several listeners, in their order. One that fails keeps nothing from the others. */
final class RunListeners implements RunListener {

  private static final Logger LOG = LoggerFactory.getLogger(RunListeners.class);

  private final List<RunListener> listeners;

  RunListeners(List<RunListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  @Override
  public void onStarted(RunStart run) {
    tell(listener -> listener.onStarted(run));
  }

  @Override
  public void onStep(RunStart run, StepInfo step, Instant at) {
    tell(listener -> listener.onStep(run, step, at));
  }

  @Override
  public void onRetried(Run attempt, RunStart next) {
    tell(listener -> listener.onRetried(attempt, next));
  }

  @Override
  public void onEvidence(String run, Evidence evidence) {
    tell(listener -> listener.onEvidence(run, evidence));
  }

  @Override
  public void onFinished(Run run) {
    tell(listener -> listener.onFinished(run));
  }

  @Override
  public void onMissed(Run run) {
    tell(listener -> listener.onMissed(run));
  }

  private void tell(Consumer<RunListener> event) {
    for (RunListener listener : listeners) {
      try {
        event.accept(listener);
      } catch (RuntimeException e) {
        LOG.error("{} failed to take note of a run.", listener.getClass().getName(), e);
      }
    }
  }
}
