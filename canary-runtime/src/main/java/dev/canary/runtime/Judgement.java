package dev.canary.runtime;

import dev.canary.runtime.logging.VerdictLog;
import dev.canary.runtime.run.Plan;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.VerdictListener;
import dev.canary.runtime.store.RunStore;
import dev.canary.runtime.uptime.UptimeBook;
import dev.canary.runtime.verdict.VerdictBoard;
import dev.canary.runtime.verdict.VerdictWatch;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/**
 * All that has to do with verdicts: what they are, that they change, what comes of them in time.
 */
final class Judgement {

  private final VerdictBoard board;
  private final GuardedHealth health;
  private final UptimeBook uptime;
  private final VerdictWatch watch;
  private final InstantSource clock;

  private Judgement(
      VerdictBoard board, UptimeBook uptime, VerdictWatch watch, InstantSource clock) {
    this.board = board;
    this.health = new GuardedHealth(board);
    this.uptime = uptime;
    this.watch = watch;
    this.clock = clock;
  }

  /**
   * Knows what earlier probers have recorded of verdicts.
   *
   * @param recorder records further ones
   */
  static Judgement of(Plan plan, RunStore store, VerdictListener recorder, InstantSource clock) {
    PastVerdicts past = PastVerdicts.read(store, plan.suites(), clock.instant());
    var board = new VerdictBoard(plan, clock, System::nanoTime);
    var uptime = new UptimeBook(plan, clock);
    uptime.restore(past.changes(), past.executed());
    var listeners = new VerdictListeners(List.of(uptime, recorder, new VerdictLog()));
    var watch = new VerdictWatch(board, listeners, clock, plan.maintenance(), past.changes());
    return new Judgement(board, uptime, watch, clock);
  }

  /** Knows the verdicts that earlier runs make, and tells how they have changed since. */
  void start(PastRuns past) {
    board.restore(past.bySuite());
    watch.start(past.findLastSign().orElseGet(clock::instant));
  }

  /**
   * Judges by another plan from now on.
   *
   * @param gone ids of suites that are not there any more
   * @param past of suites that are new
   * @param also done while nobody is told of a verdict
   */
  void replace(Plan plan, Set<String> gone, Past past, Runnable also) {
    PastVerdicts verdicts = past.verdicts();
    watch.replace(
        gone,
        verdicts.changes(),
        plan.maintenance(),
        () -> {
          board.replace(plan, past.runs().bySuite());
          uptime.replace(plan);
          uptime.restore(verdicts.changes(), verdicts.executed());
          also.run();
        });
  }

  RunListener listener() {
    return new RunListeners(List.of(uptime, watch));
  }

  GuardedHealth health() {
    return health;
  }

  UptimeBook uptime() {
    return uptime;
  }

  void close() {
    watch.close();
  }
}
