package dev.canary.runtime.ledger;

import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.LaunchOrder;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.SuiteLauncher;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** Runs nothing: each launch ends when the test says so. */
final class ScriptedLauncher implements SuiteLauncher {

  final List<Ordered> launches = new CopyOnWriteArrayList<>();
  volatile boolean broken;

  @Override
  public Launch launch(LaunchOrder order, RunListener listener) {
    if (broken) {
      throw new IllegalStateException("no launch today");
    }
    Ordered launch = new Ordered(order);
    launches.add(launch);
    return launch;
  }

  static final class Ordered implements Launch {

    final LaunchOrder order;
    final CompletableFuture<Void> end = new CompletableFuture<>();
    volatile boolean cancelled;

    private Ordered(LaunchOrder order) {
      this.order = order;
    }

    void end() {
      end.complete(null);
    }

    List<String> leftovers() {
      return order.leftovers().stream().map(entry -> entry.key().id()).toList();
    }

    List<String> suites() {
      return order.group().suites().stream().map(suite -> suite.id()).toList();
    }

    @Override
    public CompletionStage<Void> whenDone() {
      return end;
    }

    @Override
    public boolean isStillRunning() {
      return !end.isDone();
    }

    @Override
    public void cancel() {
      cancelled = true;
      end();
    }
  }
}
