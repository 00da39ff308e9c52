package dev.canary.runtime;

import dev.canary.runtime.metrics.PrometheusMetrics;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.MissedReason;
import dev.canary.runtime.run.ScheduleListener;
import dev.canary.runtime.run.StoreListener;
import java.time.Duration;

/** Lets the schedule and the store be measured. */
final class MetricsWiring implements ScheduleListener, StoreListener {

  private final PrometheusMetrics metrics;

  MetricsWiring(PrometheusMetrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public void onTick(Group group, Duration delay) {
    metrics.recordScheduleDelay(delay);
  }

  @Override
  public void onMissed(Group group, MissedReason reason) {
    metrics.countMissed(group, reason.key());
  }

  @Override
  public void onWritten(int events, Duration duration) {
    metrics.recordStoreWrite(duration);
  }

  @Override
  public void onFailure(Throwable failure) {
    metrics.countStoreFailure();
  }
}
