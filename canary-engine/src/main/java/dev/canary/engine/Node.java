package dev.canary.engine;

import dev.canary.api.ReportKeys;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A suite or an environment in the graph of a launch. It performs the acts of its run on a thread
 * of its own, and lets a fresh thread go on where one was given up.
 */
final class Node {

  private volatile NodeRun run;
  private final Watch watch;
  private final Cancellation cancellation;
  private final List<Node> dependencies = new ArrayList<>();
  private final List<Node> dependents = new ArrayList<>();
  private volatile @Nullable Call current;

  Node(NodeRun run, Watch watch, Cancellation cancellation) {
    this.run = run;
    this.watch = watch;
    this.cancellation = cancellation;
  }

  NodeRun run() {
    return run;
  }

  List<Node> dependencies() {
    return dependencies;
  }

  List<Node> dependents() {
    return dependents;
  }

  void dependOn(Node dependency) {
    dependencies.add(dependency);
    dependency.dependents.add(this);
  }

  String threadName() {
    return "canary-" + run.model().id();
  }

  /** Goes on with a further attempt. */
  void become(NodeRun next) {
    run = next;
  }

  /** The call that is going on; absent between calls. */
  @Nullable Call current() {
    return current;
  }

  /** Reports it as skipped, and answers {@code true}, if it is not to start at all. */
  boolean skipIfPointless() {
    if (cancellation.isRequested()) {
      run.cancel();
    }
    return run.skipIfPointless();
  }

  /** Reports it as skipped, since all that depends on it is. */
  void skipUnneeded() {
    if (!skipIfPointless()) {
      run.skipUnneeded();
    }
  }

  /** Does all that has to be done before others may depend on it. */
  void begin(Runnable then) {
    perform(new Phase(run.begin(System.nanoTime()).iterator(), then));
  }

  /** Cleans up, or deletes. */
  void undo(Runnable then) {
    perform(new Phase(run.undoing().iterator(), then));
  }

  /** Ends a call whose thread was given up, and goes on with what comes after it. */
  void takeOver(Call call, CallEnd end) {
    end(call, end);
    perform(call.phase());
  }

  private void perform(Phase phase) {
    while (phase.acts().hasNext()) {
      Act act = phase.acts().next();
      if (cancellation.isRequested() && !act.isSparedByCancellation()) {
        run.cancel();
      }
      if (act.begin() && !call(act, phase)) {
        return;
      }
    }
    phase.then().run();
  }

  /** Answers {@code false} if this thread was given up, and has to leave. */
  private boolean call(Act act, Phase phase) {
    long now = System.nanoTime();
    var call = new Call(act, phase, now, act.deadline(now));
    run.scope().context().enter(call);
    current = call;
    watch.onCall(call);
    CallEnd end = call.returned(callSafely(act), System.nanoTime());
    if (end != null) {
      end(call, end);
    }
    return end != null;
  }

  @SuppressWarnings("CatchingUnchecked")
  private static @Nullable Throwable callSafely(Act act) {
    try {
      act.call();
      return null;
    } catch (Throwable anything) {
      return anything;
    }
  }

  private void end(Call call, CallEnd end) {
    current = null;
    run.scope().context().leave();
    Thread hungThread = end.hungThread();
    if (hungThread != null) {
      run.report().publish(ReportKeys.HUNG_THREAD, Long.toString(hungThread.getId()));
    }
    if (end.cancelled()) {
      run.cancel();
    }
    if (cancellation.isRequested()) {
      run.makeLast();
    }
    run.publishEvidence(call.act().descriptor(), !end.hasPassed());
    call.act().end(end);
  }

  /** Interrupts the call that is going on, unless it has returned meanwhile. */
  void interrupt(Call call, String reason, boolean cancelled) {
    call.interrupt(System.nanoTime(), reason, cancelled, run.scope()::cutOff);
  }

  /** Gives the thread of a call up, unless the call has returned meanwhile. */
  @Nullable CallEnd giveUp(Call call, Duration grace) {
    CallEnd end = call.giveUp(System.nanoTime(), grace);
    if (end != null) {
      run.scope().giveUp(call.thread());
    }
    return end;
  }
}
