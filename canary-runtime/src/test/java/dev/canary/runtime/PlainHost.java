package dev.canary.runtime;

import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.LaunchOrder;
import dev.canary.runtime.run.LedgerListener;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteLauncher;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where launches end when the test says so. */
final class PlainHost implements Host, SuiteLauncher {

  final List<CompletableFuture<Void>> launches = new CopyOnWriteArrayList<>();
  volatile boolean closed;
  volatile boolean broken;
  private final List<Suite> suites;

  PlainHost(List<Suite> suites) {
    this.suites = suites;
  }

  @Override
  public List<Suite> suites() {
    return suites;
  }

  @Override
  public SuiteLauncher launcher() {
    return this;
  }

  @Override
  public Launch launch(LaunchOrder order, RunListener listener) {
    CompletableFuture<Void> end = new CompletableFuture<>();
    launches.add(end);
    return new PlainLaunch(end);
  }

  @Override
  public void connect(LedgerListener ledger) {
    if (broken) {
      throw new IllegalStateException("a failure of this test");
    }
  }

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public void close() {
    closed = true;
  }

  private record PlainLaunch(CompletableFuture<Void> whenDone) implements Launch {

    @Override
    public boolean isStillRunning() {
      return !whenDone.isDone();
    }

    @Override
    public void cancel() {
      whenDone.complete(null);
    }
  }
}
