package dev.canary.runtime;

import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.VerdictChange;
import dev.canary.runtime.run.VerdictListener;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells several listeners, in their order. One that fails keeps nothing from the others. */
record VerdictListeners(List<VerdictListener> listeners) implements VerdictListener {

  private static final Logger LOG = LoggerFactory.getLogger(VerdictListeners.class);

  @Override
  public void onChange(VerdictChange change, SuiteHealth health) {
    for (VerdictListener listener : listeners) {
      try {
        listener.onChange(change, health);
      } catch (RuntimeException e) {
        LOG.error("{} failed to take note of a verdict.", listener.getClass().getName(), e);
      }
    }
  }
}
