package dev.canary.runtime.logging;

import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StepResult;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Logs every run: one line when it ends, which is an {@code ERROR} exactly if it failed and no
 * other attempt follows, so that a log platform can turn those lines into messages to people.
 */
public final class RunLog implements RunListener {

  private static final Logger LOG = LoggerFactory.getLogger(RunLog.class);

  @Override
  public void onStarted(RunStart run) {
    LOG.atDebug()
        .addKeyValue("suite", run.suite().id())
        .addKeyValue("runId", run.id())
        .log("started");
  }

  @Override
  public void onRetried(Run attempt, RunStart next) {
    onFinished(attempt);
  }

  @Override
  public void onFinished(Run run) {
    run.findEnd().ifPresent(end -> log(run, end));
  }

  @Override
  public void onMissed(Run run) {
    onFinished(run);
  }

  private static void log(Run run, RunEnd end) {
    LoggingEventBuilder line =
        LOG.atLevel(run.retried() ? Level.WARN : level(end.outcome()))
            .addKeyValue("suite", run.suite())
            .addKeyValue("runId", run.id())
            .addKeyValue("outcome", end.outcome())
            .addKeyValue("durationMs", run.findDuration().map(Duration::toMillis).orElse(0L));
    StepResult step = end.findFailedStep().orElse(null);
    if (step != null) {
      line = line.addKeyValue("step", step.step().id());
    }
    if (end.failure() != null) {
      line = line.addKeyValue("kind", end.failure().kind());
    }
    line.log(message(run, end));
  }

  private static Level level(Outcome outcome) {
    return switch (outcome) {
      case FAILED -> Level.ERROR;
      case PASSED -> Level.INFO;
      case DEGRADED, BLOCKED, ABORTED, ERROR, MISSED -> Level.WARN;
    };
  }

  private static String message(Run run, RunEnd end) {
    String reason = end.reason();
    return reason == null ? run.suite() + " passed" : run.suite() + ": " + reason;
  }
}
