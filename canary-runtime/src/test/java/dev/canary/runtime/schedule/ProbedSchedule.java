package dev.canary.runtime.schedule;

import static dev.canary.runtime.schedule.HandDrivenScheduler.group;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Health;
import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.LaunchOrder;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Plan;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.ScheduleListener;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.SuiteRef;
import dev.canary.runtime.run.Verdict;
import dev.canary.runtime.testing.ManualClock;
import dev.canary.runtime.verdict.VerdictBoard;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real scheduler and a real board of verdicts on one clock, which is in the hands of the test. A
 * suite runs every 10 s and passes at once, unless no worker takes it; its results are believed for
 * 50 s.
 */
final class ProbedSchedule implements AutoCloseable, RunListener, ScheduleListener {

  final ManualClock clock = new ManualClock();
  final AtomicInteger launches = new AtomicInteger();
  final AtomicInteger missed = new AtomicInteger();
  private final ManualWaiter waiter = new ManualWaiter();
  private final List<Group> groups = List.of(group("a"));
  private final VerdictBoard board =
      new VerdictBoard(new Plan(groups.get(0).suites(), groups, groups), clock, clock::nanos);
  private final Scheduler scheduler =
      new Scheduler(
          groups,
          new Launches(this::launch, this, this, ProbedSchedule::newId, "worker", 9),
          clock,
          clock::nanos,
          waiter);
  private volatile boolean isAnyWorkerThere = true;

  private static String newId() {
    return UuidCreator.getTimeOrderedEpochPlus1().toString();
  }

  ProbedSchedule start() throws InterruptedException {
    scheduler.start(suite -> Optional.empty());
    waiter.settle();
    return this;
  }

  void loseAllWorkers() {
    isAnyWorkerThere = false;
  }

  /** Time passes second by second. */
  void pass(Duration time) throws InterruptedException {
    for (long second = 0; second < time.toSeconds(); second++) {
      clock.advance(Duration.ofSeconds(1));
      waiter.round();
    }
  }

  void jump(Duration distance) throws InterruptedException {
    clock.jump(distance);
    waiter.round();
  }

  Health health() {
    return board.health();
  }

  SuiteHealth suite() {
    return health().suites().get(0);
  }

  Verdict verdict() {
    return suite().verdict();
  }

  @Override
  public void onMissed(Run run) {
    missed.incrementAndGet();
    board.onMissed(run);
  }

  private Launch launch(LaunchOrder order, RunListener listener) {
    launches.incrementAndGet();
    CompletableFuture<Void> done = new CompletableFuture<>();
    if (isAnyWorkerThere) {
      order.group().suites().forEach(suite -> passes(suite, order.info()));
      done.complete(null);
    }
    return new Waiting(done);
  }

  private void passes(Suite suite, LaunchInfo info) {
    SuiteRef ref = new SuiteRef(suite.id(), suite.className(), suite.id());
    RunStart start = new RunStart(newId(), ref, info, 1, clock.instant());
    board.onFinished(
        start.end(RunEnd.without(clock.instant(), Outcome.PASSED, "It passed at once.")));
  }

  @Override
  public void close() {
    scheduler.stop(Duration.ZERO);
  }

  private record Waiting(CompletableFuture<Void> whenDone) implements Launch {

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
