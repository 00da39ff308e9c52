package dev.canary.runtime.maintenance;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.LaunchOrder;
import dev.canary.runtime.run.MaintenanceView;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteLauncher;
import dev.canary.runtime.run.Trigger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Leaves suites out of scheduled launches while they are maintained and must not run. Those that
 * depend on them are left out with them, so that the rest of a group is whole. What people launch
 * is launched.
 */
public final class MaintainedLauncher implements SuiteLauncher {

  private final SuiteLauncher launcher;
  private final Supplier<MaintenanceView> maintenance;
  private final InstantSource clock;

  public MaintainedLauncher(
      SuiteLauncher launcher, Supplier<MaintenanceView> maintenance, InstantSource clock) {
    this.launcher = launcher;
    this.maintenance = maintenance;
    this.clock = clock;
  }

  @Override
  public Launch launch(LaunchOrder order, RunListener listener) {
    if (order.info().trigger() != Trigger.SCHEDULE) {
      return launcher.launch(order, listener);
    }
    Group group = order.group();
    Instant now = clock.instant();
    List<Suite> rest = group.suites().stream().filter(suite -> mayRun(suite, now)).toList();
    if (rest.isEmpty()) {
      return new Nothing();
    }
    return launcher.launch(order.of(new Group(group.id(), rest, group.every())), listener);
  }

  private boolean mayRun(Suite suite, Instant now) {
    return maintenance.get().find(suite.id(), now).stream().allMatch(it -> it.runsGoOn());
  }

  /** A launch of no suite. */
  private record Nothing() implements Launch {

    @Override
    public CompletionStage<Void> whenDone() {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public boolean isStillRunning() {
      return false;
    }

    @Override
    public void cancel() {
      // There is nothing that goes on.
    }
  }
}
