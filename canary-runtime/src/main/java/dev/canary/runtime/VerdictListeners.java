package dev.canary.runtime;

import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.VerdictChange;
import dev.canary.runtime.run.VerdictListener;
import java.util.List;

/** Tells several listeners of verdicts. */
final class VerdictListeners implements VerdictListener {

  private final Listeners<VerdictListener> listeners;

  VerdictListeners(List<VerdictListener> listeners) {
    this.listeners = new Listeners<>(listeners, "a verdict");
  }

  @Override
  public void onChange(VerdictChange change, SuiteHealth health) {
    listeners.tell(listener -> listener.onChange(change, health));
  }
}
