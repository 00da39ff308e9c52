package dev.canary.runtime.logging;

import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.Verdict;
import dev.canary.runtime.run.VerdictChange;
import dev.canary.runtime.run.VerdictListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Logs every change of a verdict in one line. None of them is an {@code ERROR}: that is what failed
 * runs are.
 */
public final class VerdictLog implements VerdictListener {

  private static final Logger LOG = LoggerFactory.getLogger(VerdictLog.class);

  @Override
  public void onChange(VerdictChange change, SuiteHealth health) {
    if (change.findPrevious().filter(change.verdict()::equals).isEmpty()) {
      LOG.atLevel(level(change.verdict()))
          .addKeyValue("suite", change.suite())
          .addKeyValue("verdict", change.verdict())
          .addKeyValue("since", change.at().toString())
          .log(message(change, health));
    }
  }

  private static Level level(Verdict verdict) {
    return switch (verdict) {
      case FAILING, BLOCKED, STALE -> Level.WARN;
      case PASSING, DEGRADED, PENDING, PAUSED, MAINTENANCE -> Level.INFO;
    };
  }

  private static String message(VerdictChange change, SuiteHealth health) {
    if (change.verdict() != health.verdict()) {
      return "%s was %s for a time, as is known only now."
          .formatted(change.suite(), change.verdict());
    }
    String is = "%s is %s".formatted(change.suite(), change.verdict());
    String was = change.findPrevious().map(it -> ", and was %s".formatted(it)).orElse("");
    return is + was + "." + detail(health);
  }

  private static String detail(SuiteHealth health) {
    return switch (health.verdict()) {
      case STALE -> " It has no recent result, so nobody knows whether it works.";
      case BLOCKED ->
          " It is blocked by %s."
              .formatted(
                  health.findEnvironment().orElseGet(() -> String.join(", ", health.blockedBy())));
      case PASSING, DEGRADED, FAILING, PENDING, PAUSED, MAINTENANCE -> "";
    };
  }
}
