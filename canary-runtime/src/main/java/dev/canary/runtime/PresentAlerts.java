package dev.canary.runtime;

import dev.canary.runtime.notify.Alerts;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.VerdictChange;
import dev.canary.runtime.run.VerdictListener;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The alerts in force. Others take their place without anybody waiting who tells of a verdict: what
 * changes meanwhile is recorded at once, and told by those that come. Safe for use by many threads.
 */
final class PresentAlerts implements VerdictListener {

  private record Change(VerdictChange change, SuiteHealth suite) {}

  private final Consumer<VerdictChange> record;
  private Alerts alerts;
  private @Nullable List<Change> meanwhile;

  /**
   * @param record only records a change
   */
  PresentAlerts(Alerts alerts, Consumer<VerdictChange> record) {
    this.alerts = alerts;
    this.record = record;
  }

  synchronized Alerts get() {
    return alerts;
  }

  @Override
  public synchronized void onChange(VerdictChange change, SuiteHealth suite) {
    if (meanwhile == null) {
      alerts.onChange(change, suite);
    } else {
      record.accept(change);
      meanwhile.add(new Change(change, suite));
    }
  }

  /** From now on changes wait for those that {@link #resume} brings. */
  synchronized void suspend() {
    meanwhile = new ArrayList<>();
  }

  /** These are in force from now on, and tell of what has changed meanwhile. */
  synchronized void resume(Alerts next) {
    alerts = next;
    List<Change> missed = meanwhile == null ? List.of() : meanwhile;
    meanwhile = null;
    missed.forEach(it -> next.catchUp(it.change(), it.suite()));
  }
}
