package dev.canary.runtime.worker;

import dev.canary.runtime.run.Evidence;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.LaunchOrder;
import dev.canary.runtime.run.LedgerEntry;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StepInfo;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteRef;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A launch in a worker, as the prober sees it. It knows which runs are open, so that it can end
 * them when the worker cannot. Safe for use by many threads; the listener is told in order.
 */
final class RemoteLaunch implements Launch {

  /** Who is told of the runs, and where their ids and times come from. */
  record Surroundings(RunListener listener, Supplier<String> ids, InstantSource clock) {}

  private final Map<String, Suite> untold = new LinkedHashMap<>();
  private final Map<String, RunStart> open = new LinkedHashMap<>();
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private final Group group;
  private final List<LedgerEntry> leftovers;
  private final Surroundings surroundings;
  private final Consumer<RemoteLaunch> canceller;
  private LaunchInfo info;
  private @Nullable Duration left;
  private @Nullable RunEnding overruling;
  private boolean closed;

  RemoteLaunch(LaunchOrder order, Surroundings surroundings, Consumer<RemoteLaunch> canceller) {
    this.group = order.group();
    this.info = order.info();
    this.leftovers = order.leftovers();
    this.surroundings = surroundings;
    this.canceller = canceller;
    group.suites().forEach(suite -> untold.put(suite.id(), suite));
  }

  String id() {
    return info.id();
  }

  Group group() {
    return group;
  }

  /** It goes to this worker. */
  synchronized Message.Begin begin(String worker) {
    info = info.withWorker(worker);
    return new Message.Begin(
        info,
        group.id(),
        group.suites().stream().map(Suite::id).toList(),
        group.every(),
        leftovers);
  }

  /** How long it may go on from now. */
  synchronized void allow(Duration time) {
    left = time;
  }

  /**
   * Some time has passed.
   *
   * @return whether it takes longer than it may
   */
  synchronized boolean isOverrunAfter(Duration time) {
    left = left == null ? null : left.minus(time);
    return left != null && left.isNegative();
  }

  /** It is cut off for a reason that the worker cannot put into its runs. */
  synchronized void overrule(RunEnding ending, Duration time) {
    overruling = ending;
    left = time;
  }

  synchronized boolean isOverruled() {
    return overruling != null;
  }

  synchronized void onStarted(RunStart run) {
    if (!closed) {
      untold.remove(run.suite().id());
      open.put(run.id(), run);
      surroundings.listener().onStarted(run);
    }
  }

  synchronized void onStep(String run, StepInfo step, Instant at) {
    RunStart start = open.get(run);
    if (!closed && start != null) {
      surroundings.listener().onStep(start, step, at);
    }
  }

  synchronized void onRetried(Run attempt, RunStart next) {
    if (!closed && open.remove(attempt.id()) != null) {
      open.put(next.id(), next);
      surroundings.listener().onRetried(attempt, next);
    }
  }

  synchronized void onEvidence(String run, Evidence evidence) {
    if (!closed && open.containsKey(run)) {
      surroundings.listener().onEvidence(run, evidence);
    }
  }

  synchronized void onFinished(Run run) {
    if (!closed && open.remove(run.id()) != null) {
      surroundings.listener().onFinished(overruled(run));
    }
  }

  /** What was aborted only because the launch was cut off tells why. */
  private Run overruled(Run run) {
    RunEnd end = run.end();
    return overruling == null || end == null || end.outcome() != Outcome.ABORTED
        ? run
        : run.start().end(overruling.applyTo(end));
  }

  /** Ends all its runs that have not ended. */
  synchronized void close(RunEnding ending) {
    if (!closed) {
      closed = true;
      Instant now = surroundings.clock().instant();
      RunEnd end = (overruling == null ? ending : overruling).at(now);
      open.values().forEach(run -> surroundings.listener().onFinished(run.end(end)));
      untold.values().forEach(suite -> tell(suite, end));
    }
  }

  private void tell(Suite suite, RunEnd end) {
    var ref = new SuiteRef(suite.id(), suite.className(), group.id());
    var start = new RunStart(surroundings.ids().get(), ref, info, 1, end.endedAt());
    surroundings.listener().onStarted(start);
    surroundings.listener().onFinished(start.end(end));
  }

  /** All its runs have ended. */
  void complete() {
    done.complete(null);
  }

  @Override
  public CompletionStage<Void> whenDone() {
    return done.minimalCompletionStage();
  }

  /** What hangs in a worker that was given up keeps nobody from starting again in another. */
  @Override
  public boolean isStillRunning() {
    return !done.isDone();
  }

  @Override
  public void cancel() {
    canceller.accept(this);
  }
}
