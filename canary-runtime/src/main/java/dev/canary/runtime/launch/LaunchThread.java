package dev.canary.runtime.launch;

import dev.canary.api.Durations;
import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.FailureKind;
import dev.canary.runtime.run.Launch;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;

/** One launch on a thread of its own, which is given up if it does not end. */
final class LaunchThread implements Launch, Runnable {

  private final LaunchPlan plan;
  private final Map<String, String> parameters;
  private final LaunchListeners listeners;
  private final CancellationToken cancellation = CancellationToken.create();
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private final HungThreads hung = new HungThreads();
  private final Thread thread;
  private volatile boolean over;

  /**
   * @param group that all threads of the launch belong to, so that it can be told whose they are
   */
  LaunchThread(
      ThreadGroup group,
      LaunchPlan plan,
      Map<String, String> parameters,
      LaunchListeners listeners) {
    this.plan = plan;
    this.parameters = parameters;
    this.listeners = listeners;
    this.thread = new Thread(group, this, "launch-" + plan.name());
    this.thread.setDaemon(true);
    this.thread.setContextClassLoader(plan.source().classLoader());
  }

  void start() {
    try {
      thread.start();
    } catch (OutOfMemoryError noThreadLeft) {
      end(Remainder.broken(noThreadLeft));
    }
  }

  @Override
  public void run() {
    Remainder remainder = execute();
    // The interrupt of a cancel was meant for the suites.
    boolean unused = Thread.interrupted();
    end(remainder);
  }

  private void end(Remainder remainder) {
    listeners.runs().close(remainder);
    over = true;
    done.complete(null);
  }

  /** A suite can throw anything at the platform, which lets the worst of it through. */
  @SuppressWarnings("CatchingUnchecked")
  private Remainder execute() {
    try (var scratch = new ScratchDirectory();
        LauncherSession session = plan.source().openSession(plan.isCanary())) {
      session
          .getLauncher()
          .execute(
              LauncherExecutionRequestBuilder.request(plan.request(parameters, scratch))
                  .listeners(listeners.runs(), hung)
                  .listeners(listeners.others().toArray(TestExecutionListener[]::new))
                  .cancellationToken(cancellation)
                  .build());
      return Remainder.untold();
    } catch (Throwable anything) {
      return Remainder.broken(anything);
    }
  }

  /** The time of the launch is up. What sees to its own deadlines has ended before. */
  void timeOut() {
    cutOff(new CutOff(plan.timeout()));
  }

  /** The launch has not even ended after that: reports what is known and leaves it alone. */
  void giveUp() {
    String reason =
        "The launch did not end within its timeout of %s, nor within %s after it was interrupted,"
                .formatted(Durations.format(plan.timeout()), Durations.format(plan.grace()))
            + " and was given up.";
    listeners.runs().close(Remainder.givenUp(reason, stuck(reason)));
    done.complete(null);
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
    return !over || hung.isAnyAlive();
  }

  @Override
  public void cancel() {
    cutOff(CutOff.CANCEL);
  }

  private void cutOff(CutOff why) {
    listeners.runs().cutOff(why);
    cancellation.cancel();
    thread.interrupt();
  }
}
