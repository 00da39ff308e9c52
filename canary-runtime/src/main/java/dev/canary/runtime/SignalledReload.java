package dev.canary.runtime;

import dev.canary.runtime.run.AuditEntry;
import dev.canary.runtime.run.AuditTrail;
import dev.canary.runtime.run.RefusedException;
import dev.canary.runtime.run.Reloading;
import java.time.InstantSource;
import java.util.Map;

/**
 * A reload that a signal asks for. It is written into the audit here, as the web server does for
 * those that come by HTTP.
 */
record SignalledReload(Reloading reloading, AuditTrail audit, InstantSource clock)
    implements Runnable {

  private static final String WHO = "SIGHUP";

  /** Only who may do so on this machine can send a signal. */
  private static final String FROM = "local";

  @Override
  public void run() {
    try {
      add(true, "changes", reloading.reload(WHO));
    } catch (RefusedException e) {
      add(false, "refused", String.valueOf(e.getMessage()));
    }
  }

  private void add(boolean done, String name, String detail) {
    audit.add(
        new AuditEntry(
            clock.instant(), WHO, FROM, "reload", "", done, Map.of("by", "signal", name, detail)));
  }
}
