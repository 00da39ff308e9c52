package dev.canary.runtime.launch;

import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.FailureKind;
import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.Outcome;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;

/** One launch on a thread of its own, which is given up if it does not end. */
final class LaunchThread implements Launch, Runnable {

  private final LaunchPlan plan;
  private final LauncherDiscoveryRequest request;
  private final RunCollector collector;
  private final CancellationToken cancellation = CancellationToken.create();
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private final HungThreads hung = new HungThreads();
  private final Thread thread;

  LaunchThread(LaunchPlan plan, LauncherDiscoveryRequest request, RunCollector collector) {
    this.plan = plan;
    this.request = request;
    this.collector = collector;
    this.thread = new Thread(this, "launch-" + plan.name());
    this.thread.setDaemon(true);
    this.thread.setContextClassLoader(plan.source().classLoader());
  }

  void start() {
    thread.start();
  }

  @Override
  public void run() {
    try {
      execute();
      collector.closeAll(Outcome.ERROR, "The engine ended without a result for this suite.", null);
    } catch (Exception | LinkageError e) {
      collector.closeAll(Outcome.ERROR, "The launch failed: " + e, Failures.of(e));
    } finally {
      done.complete(null);
    }
  }

  private void execute() {
    try (LauncherSession session = plan.source().openSession(plan.isCanary())) {
      session
          .getLauncher()
          .execute(
              LauncherExecutionRequestBuilder.request(request)
                  .listeners(collector, hung)
                  .cancellationToken(cancellation)
                  .build());
    }
  }

  /** The time of the launch is up. What sees to its own deadlines has ended before. */
  void timeOut() {
    collector.markTimedOut();
    cancel();
  }

  /** The launch has not even ended after that: reports what is known and leaves it alone. */
  void giveUp() {
    if (!done.isDone()) {
      String reason = "The launch did not end within %s and was given up.".formatted(plan.bound());
      collector.closeAll(Outcome.FAILED, reason, stuck(reason));
      done.complete(null);
    }
  }

  private Failure stuck(String reason) {
    var timeout = new TimeoutException(reason);
    timeout.setStackTrace(thread.getStackTrace());
    return Failures.of(FailureKind.TIMEOUT, timeout);
  }

  @Override
  public CompletionStage<Void> whenDone() {
    return done.minimalCompletionStage();
  }

  @Override
  public boolean isStillRunning() {
    return thread.isAlive() || hung.isAnyAlive();
  }

  @Override
  public void cancel() {
    cancellation.cancel();
    thread.interrupt();
  }
}
