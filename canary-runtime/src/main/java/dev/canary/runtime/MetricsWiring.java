package dev.canary.runtime;

import dev.canary.runtime.metrics.PrometheusMetrics;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.MissedReason;
import dev.canary.runtime.run.NotificationChannel;
import dev.canary.runtime.run.NotificationListener;
import dev.canary.runtime.run.NotificationResult;
import dev.canary.runtime.run.ScheduleListener;
import dev.canary.runtime.run.StoreListener;
import dev.canary.runtime.run.WorkerEnd;
import dev.canary.runtime.run.WorkerListener;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Lets schedule, store, workers and notifications be measured. Connected once both are there: the
 * metrics read the store, and the store is measured by the metrics.
 */
final class MetricsWiring
    implements ScheduleListener, StoreListener, WorkerListener, NotificationListener {

  private final AtomicReference<PrometheusMetrics> metrics = new AtomicReference<>();
  private final AtomicInteger earlyFailures = new AtomicInteger();

  /** The store may have failed before there was anything to count by. */
  void connect(PrometheusMetrics connected) {
    metrics.set(connected);
    for (int left = earlyFailures.getAndSet(0); left > 0; left--) {
      connected.countStoreFailure();
    }
  }

  @Override
  public void onTick(Group group, Duration delay) {
    tell(it -> it.recordScheduleDelay(delay));
  }

  @Override
  public void onMissed(Group group, MissedReason reason) {
    tell(it -> it.countMissed(group, reason.key()));
  }

  @Override
  public void onWritten(int events, Duration duration) {
    tell(it -> it.recordStoreWrite(duration));
  }

  @Override
  public void onFailure(Throwable failure) {
    PrometheusMetrics connected = metrics.get();
    if (connected == null) {
      earlyFailures.incrementAndGet();
    } else {
      connected.countStoreFailure();
    }
  }

  @Override
  public void onNotified(NotificationChannel channel, NotificationResult result) {
    tell(it -> it.countNotification(channel, result));
  }

  @Override
  public void onRestart(WorkerEnd reason) {
    tell(it -> it.countWorkerRestart(reason));
  }

  private void tell(Consumer<PrometheusMetrics> event) {
    PrometheusMetrics connected = metrics.get();
    if (connected != null) {
      event.accept(connected);
    }
  }
}
