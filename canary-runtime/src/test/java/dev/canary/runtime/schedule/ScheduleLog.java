package dev.canary.runtime.schedule;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.MissedReason;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.ScheduleListener;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down what the scheduler tells. */
final class ScheduleLog implements RunListener, ScheduleListener {

  private final List<Run> missed = new CopyOnWriteArrayList<>();
  private final List<String> missedTicks = new CopyOnWriteArrayList<>();
  private final List<Duration> delays = new CopyOnWriteArrayList<>();
  private volatile boolean broken;

  @Override
  public void onMissed(Run run) {
    if (broken) {
      throw new IllegalStateException("no ink");
    }
    missed.add(run);
  }

  @Override
  public void onTick(Group group, Duration delay) {
    delays.add(delay);
  }

  @Override
  public void onMissed(Group group, MissedReason reason) {
    missedTicks.add("%s %s".formatted(group.id(), reason.key()));
  }

  void setBroken(boolean broken) {
    this.broken = broken;
  }

  List<Run> missed() {
    return missed;
  }

  List<String> missedSuites() {
    return missed.stream().map(Run::suite).toList();
  }

  List<String> reasons() {
    return missed.stream().flatMap(run -> run.findEnd().map(RunEnd::reason).stream()).toList();
  }

  List<String> missedTicks() {
    return missedTicks;
  }

  List<Duration> delays() {
    return delays;
  }
}
