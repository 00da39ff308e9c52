package dev.canary.runtime.store;

import dev.canary.runtime.run.AuditTrail;
import dev.canary.runtime.run.Evidence;
import dev.canary.runtime.run.InterventionLog;
import dev.canary.runtime.run.LedgerChange;
import dev.canary.runtime.run.LedgerListener;
import dev.canary.runtime.run.MaintenanceView;
import dev.canary.runtime.run.NotificationHistory;
import dev.canary.runtime.run.Outbox;
import dev.canary.runtime.run.Readiness;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StoreListener;
import dev.canary.runtime.run.StoreState;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Keeps runs in a SQLite database. Thread-safe.
 *
 * <p>Whoever tells of a run does not wait for the database: runs queue up in memory, and one thread
 * writes all that has come meanwhile in one transaction, which is on the disk when it ends. So a
 * run can be read a few milliseconds after it was told; {@link #flush} waits for that. While the
 * database cannot be written, runs are kept in a file beside it, the spool, and are written to the
 * database when that is possible again, or at the next start. If the spool cannot be written
 * either, up to {@value Backlog#CAPACITY} starts and ends of runs are kept in memory; what comes
 * beyond that is lost. {@link #findProblem} tells.
 *
 * <pre>{@code
 * RunStore store = RunStore.open(StoreOptions.of(file, node), metrics, clock);
 * store.start();
 * store.close(Duration.ofSeconds(10));
 * }</pre>
 */
public final class RunStore extends StoredArchive
    implements RunListener, LedgerListener, Readiness {

  private final Database database;
  private final RunQueue queue;
  private final WriterStatus status;
  private final StoredOutbox outbox;
  private final UnfinishedEvidence unfinished = new UnfinishedEvidence();
  private final WriterThreads threads;
  private volatile Supplier<MaintenanceView> maintenance = () -> MaintenanceView.NEVER;
  private final AtomicBoolean started = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();

  private RunStore(Database database, WriterStatus status, InstantSource clock) {
    super(new RunReader(database.reading()));
    this.database = database;
    this.queue = new RunQueue(new Backlog(Backlog.CAPACITY), Spool.at(database.file().spool()));
    this.status = status;
    this.outbox = new StoredOutbox(queue, status, database.reading());
    this.threads =
        WriterThreads.of(
            new RunWriter(queue, Writing.to(database, clock), status, clock),
            new StuckWatch(queue, status));
  }

  /**
   * Opens the database, makes it if it is not there, records what an earlier prober had left in the
   * spool, and closes the runs that it left open as aborted. If that fails, the place is left as it
   * was.
   *
   * @throws StoreException if it is in use by another prober, locked, no database, damaged, from a
   *     newer prober, or not writable
   */
  public static RunStore open(StoreOptions options, StoreListener listener, InstantSource clock) {
    return of(Database.open(options), listener, clock);
  }

  static RunStore of(Database database, StoreListener listener, InstantSource clock) {
    database.found().refused().forEach(refused -> listener.onFailure(refused.failure()));
    return new RunStore(database, new WriterStatus(listener, clock), clock);
  }

  /** What others are to be told, in the same database. */
  public Outbox outbox() {
    return outbox;
  }

  /** What others were told, as far as it is kept. */
  public NotificationHistory notifications() {
    return outbox;
  }

  /** What people have done to suites, in the same database. */
  public InterventionLog interventions() {
    return new StoredInterventions(queue, database.reading());
  }

  /**
   * What was changed from outside, in the same database.
   *
   * @param newId gives ids that ascend in time
   */
  public AuditTrail audit(Supplier<String> newId) {
    return new StoredAudit(this::add, newId, database.reading());
  }

  /** How many runs an earlier prober had left open. */
  public int abandonedRuns() {
    return database.found().abandoned();
  }

  /** From now on runs that start within these windows do not count as executed. */
  public void heed(Supplier<MaintenanceView> windows) {
    maintenance = windows;
  }

  /** Starts writing. What was told before is written too. */
  public void start() {
    started.set(true);
    threads.start();
  }

  /**
   * What this thread tells meanwhile, of whatever kind, gets on the disk in one transaction: the
   * end of a run, say, with the verdict that it changes and the alerts that follow.
   */
  public void together(Runnable telling) {
    queue.together(telling, status::onDropped);
  }

  @Override
  public void onStarted(RunStart run) {
    add(new RunEvent.Started(run));
  }

  @Override
  public void onRetried(Run attempt, RunStart next) {
    onFinished(attempt);
    onStarted(next);
  }

  @Override
  public void onEvidence(String run, Evidence evidence) {
    unfinished.add(run, evidence);
  }

  @Override
  public void onFinished(Run run) {
    boolean maintained = maintenance.get().isMaintained(run.start());
    add(RunEvent.Finished.of(run, unfinished.remove(run.id()), maintained));
  }

  @Override
  public void onMissed(Run run) {
    add(RunEvent.Finished.of(run));
  }

  /** Complete when the change is on the disk: in the database, or in the spool. */
  @Override
  public CompletionStage<Void> onChange(LedgerChange change) {
    return queue.addAndPromise(new StoreEvent.LedgerChanged(change));
  }

  private void add(StoreEvent event) {
    if (!queue.add(event)) {
      status.onDropped();
    }
  }

  @Override
  public Optional<String> findProblem() {
    return threads.isWriting()
        ? status.findProblem().map(problem -> problem + keptResults())
        : Optional.of("The store is not writing: it has not been started, or it has been closed.");
  }

  /** How it fares. */
  public StoreState state() {
    return new StoreState(
        String.valueOf(database.file().path().getFileName()),
        database.file().sizeOnDisk(),
        queue.inMemory(),
        queue.inSpool(),
        findProblem().orElse(null));
  }

  private String keptResults() {
    return "; results are kept: %d in %s, %d in memory."
        .formatted(queue.inSpool(), queue.spool().path().getFileName(), queue.inMemory());
  }

  /** Waits until all that has been told so far is on the disk; false if that took too long. */
  public boolean flush(Duration timeout) {
    try {
      return queue.awaitWritten(timeout);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Writes what is left, for as long as the timeout allows, and closes the database. Takes no more
   * runs from its beginning on. Closing it again does nothing. A store that was opened and never
   * started leaves the place as it was found.
   */
  public void close(Duration timeout) {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    if (started.get()) {
      stopWriting(timeout);
    } else {
      database.discard();
    }
  }

  private void stopWriting(Duration timeout) {
    queue.close();
    boolean ended = threads.stop(timeout);
    queue.leaveToNextStart();
    if (ended) {
      database.close();
    }
  }
}
