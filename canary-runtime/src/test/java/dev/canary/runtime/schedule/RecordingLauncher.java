package dev.canary.runtime.schedule;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.LaunchOrder;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.SuiteLauncher;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** Runs nothing: each launch ends when the test says so. */
final class RecordingLauncher implements SuiteLauncher {

  private final List<StartedLaunch> launches = new CopyOnWriteArrayList<>();
  private volatile boolean broken;

  @Override
  public Launch launch(LaunchOrder order, RunListener listener) {
    if (broken) {
      throw new IllegalStateException("no launch today");
    }
    StartedLaunch launch = new StartedLaunch(order.group(), order.info());
    launches.add(launch);
    return launch;
  }

  void setBroken(boolean broken) {
    this.broken = broken;
  }

  StartedLaunch launch(int index) {
    return launches.get(index);
  }

  List<String> groups() {
    return launches.stream().map(launch -> launch.group.id()).toList();
  }

  static final class StartedLaunch implements Launch {

    private final Group group;
    private final LaunchInfo info;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private volatile boolean hanging;
    private volatile boolean cancelled;

    private StartedLaunch(Group group, LaunchInfo info) {
      this.group = group;
      this.info = info;
    }

    LaunchInfo info() {
      return info;
    }

    void end() {
      end.complete(null);
    }

    void setHanging(boolean hanging) {
      this.hanging = hanging;
    }

    boolean isCancelled() {
      return cancelled;
    }

    @Override
    public CompletionStage<Void> whenDone() {
      return end;
    }

    @Override
    public boolean isStillRunning() {
      return hanging || !end.isDone();
    }

    @Override
    public void cancel() {
      cancelled = true;
    }
  }
}
