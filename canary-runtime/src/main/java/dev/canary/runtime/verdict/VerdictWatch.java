package dev.canary.runtime.verdict;

import dev.canary.runtime.run.Health;
import dev.canary.runtime.run.MaintainedTime;
import dev.canary.runtime.run.MaintenanceView;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.Verdict;
import dev.canary.runtime.run.VerdictChange;
import dev.canary.runtime.run.VerdictListener;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices when verdicts change, by results or by time alone, and tells each change once. It looks
 * before whoever tells it of the end of a run goes on, so that a change that another run takes back
 * at once is told too, and every second.
 */
public final class VerdictWatch implements RunListener, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(VerdictWatch.class);

  private final VerdictBoard board;
  private final VerdictListener listener;
  private final InstantSource clock;
  private final Map<String, VerdictChange> latest = new HashMap<>();
  private final Semaphore wishes = new Semaphore(0);
  private final Thread thread = new Thread(this::watch, "verdict-watch");
  private MaintenanceView maintenance;
  private Instant seen;
  private volatile boolean closed;

  /**
   * Watches nothing yet.
   *
   * @param board is told of runs by this watch, so that nobody looks between a result and its
   *     verdict
   * @param maintenance by the plan that the board judges by
   * @param recorded the last change of each suite that earlier probers have told
   */
  public VerdictWatch(
      VerdictBoard board,
      VerdictListener listener,
      InstantSource clock,
      MaintenanceView maintenance,
      List<VerdictChange> recorded) {
    this.board = board;
    this.listener = listener;
    this.clock = clock;
    this.maintenance = maintenance;
    this.seen = clock.instant();
    recorded.forEach(change -> latest.put(change.suite(), change));
  }

  /**
   * Tells what has changed since the last change was recorded, and watches from then on.
   *
   * @param end until when an earlier prober is known to have lived: what nobody knows the begin of
   *     has begun then
   */
  public synchronized void start(Instant end) {
    seen = end;
    look(end);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public synchronized void onFinished(Run run) {
    board.onFinished(run);
    look(clock.instant());
  }

  @Override
  public void onMissed(Run run) {
    board.onMissed(run);
  }

  /** Something may have changed. Does not wait for it. */
  public void lookSoon() {
    wishes.release();
  }

  /**
   * Other suites are watched, or by another plan.
   *
   * @param gone ids of those that are not any more
   * @param recorded the last changes of those that were not watched before
   * @param view by the plan that comes into force
   * @param change makes it so; done between two looks
   */
  public synchronized void replace(
      Set<String> gone, List<VerdictChange> recorded, MaintenanceView view, Runnable change) {
    change.run();
    maintenance = view;
    latest.keySet().removeAll(gone);
    recorded.forEach(known -> latest.put(known.suite(), known));
    lookSoon();
  }

  private void watch() {
    try {
      while (!closed) {
        boolean unused = wishes.tryAcquire(1, TimeUnit.SECONDS);
        wishes.drainPermits();
        look(clock.instant());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      LOG.error("The watch over verdicts was interrupted: no change is told any more.", e);
    }
  }

  private synchronized void look(Instant otherwise) {
    try {
      Health health = board.health();
      health.suites().forEach(suite -> look(suite, health.time(), otherwise));
      seen = health.time();
    } catch (RuntimeException e) {
      LOG.error("Changed verdicts could not be told; the rest is told in a second.", e);
    }
  }

  private void look(SuiteHealth suite, Instant moment, Instant otherwise) {
    VerdictChange known = latest.get(suite.suite().id());
    List<MaintainedTime> unseen = known == null ? List.of() : findUnseen(known, moment);
    if (known != null && !unseen.isEmpty()) {
      Instant begin = begin(suite, known, seen);
      Afterwards.of(known, unseen, suite.verdict(), begin).forEach(change -> tell(change, suite));
    } else if (known == null
        || known.verdict() != suite.verdict()
        || known.at().isAfter(clock.instant())) {
      Verdict previous = known == null ? null : known.verdict();
      Instant begin = begin(suite, known, otherwise);
      tell(new VerdictChange(suite.suite().id(), begin, suite.verdict(), previous), suite);
    }
  }

  /**
   * The times of maintenance that were over at a moment and whose end nobody has seen, the oldest
   * first. What was seen before stays as it was told, whichever windows were configured since.
   */
  private List<MaintainedTime> findUnseen(VerdictChange known, Instant moment) {
    Instant since = known.at().isAfter(seen) ? known.at() : seen;
    return maintenance.findAll(known.suite(), moment, since);
  }

  private void tell(VerdictChange change, SuiteHealth suite) {
    latest.put(change.suite(), change);
    listener.onChange(change, suite);
  }

  /** When it began, unless that was said of another verdict already, or cannot have been yet. */
  private Instant begin(SuiteHealth suite, @Nullable VerdictChange known, Instant otherwise) {
    Instant now = clock.instant();
    return Stream.of(Optional.ofNullable(suite.since()), Optional.of(otherwise))
        .flatMap(Optional::stream)
        .filter(begin -> !begin.isAfter(now))
        .filter(begin -> known == null || begin.isAfter(known.at()))
        .findFirst()
        .orElse(now);
  }

  /** Tells what has changed until now, and ends. */
  @Override
  public void close() {
    closed = true;
    wishes.release();
    try {
      thread.join(1_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    look(clock.instant());
  }
}
