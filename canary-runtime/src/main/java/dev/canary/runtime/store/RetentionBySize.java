package dev.canary.runtime.store;

import dev.canary.runtime.run.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes while the database is too large, some of it at a time, the oldest first: evidence of runs
 * that passed, then runs, others before failures. And gives free space back to the disk. Used by
 * the thread that writes, alone.
 */
final class RetentionBySize {

  private static final Logger LOG = LoggerFactory.getLogger(RetentionBySize.class);

  /** The rest is for what is written while it is deleted, and for the write-ahead log. */
  private static final double FULL = 0.9;

  /** Pages at a time, which bounds how long the writing of runs has to wait for this. */
  private static final int PAGES = 100;

  private final WriterConnection connection;
  private final SqliteDialect dialect;
  private final OldEvidence evidence;
  private final OldRuns runs;
  private final long maxSize;
  private final Sweep others = new Sweep(RetentionByAge.OTHERS);
  private final Sweep failures = new Sweep(RetentionByAge.FAILURES);
  private final Rest afterVainRound = new Rest();
  private int deletedInThisRound;
  private boolean told;

  RetentionBySize(
      WriterConnection connection, SqliteDialect dialect, OldRuns runs, StoreLimits limits) {
    this.connection = connection;
    this.dialect = dialect;
    this.evidence = new OldEvidence(connection);
    this.runs = runs;
    this.maxSize = limits.maxSize();
  }

  /** Whether there may be more. */
  boolean deleteSome(Instant now) {
    DatabaseSize size = dialect.size(connection.handle());
    if (!isFull(size)) {
      told = false;
      return shrinkSome(size);
    }
    return afterVainRound.isOver(now) && sweepOn(now);
  }

  private boolean isFull(DatabaseSize size) {
    return size.usedBytes() + logBytes(size) > maxSize * FULL;
  }

  /** The log is as large in a small database as in a large one, and must not be all of it. */
  private long logBytes(DatabaseSize size) {
    return Math.min(size.logBytes(), maxSize / 4);
  }

  private boolean sweepOn(Instant now) {
    if (evidence.deleteOldest() > 0 || others.deleteSome() || failures.deleteSome()) {
      return true;
    }
    if (deletedInThisRound == 0) {
      giveUpForNow(now);
    }
    deletedInThisRound = 0;
    others.begin();
    failures.begin();
    return afterVainRound.isOver(now);
  }

  private void giveUpForNow(Instant now) {
    afterVainRound.begin(now);
    if (!told) {
      told = true;
      LOG.warn(
          "The database is larger than {} bytes (canary.store.max-size), although only roll-ups and the latest runs of each suite are left in it. Let it be larger.",
          maxSize);
    }
  }

  private boolean shrinkSome(DatabaseSize size) {
    boolean worthIt = size.fileBytes() + logBytes(size) > maxSize || size.isMostlyFree();
    if (worthIt && size.canShrink()) {
      SqliteDialect.shrink(connection.handle(), PAGES);
      return true;
    }
    if (size.isFileTooLong()) {
      SqliteDialect.checkpointSome(connection.handle());
    }
    return false;
  }

  /** Goes through the runs with some outcomes once, from the oldest to the newest. */
  private final class Sweep {

    private final Set<Outcome> outcomes;
    private String after = "";

    Sweep(Set<Outcome> outcomes) {
      this.outcomes = outcomes;
    }

    void begin() {
      after = "";
    }

    /** False at the end. */
    boolean deleteSome() {
      List<FinishedRun> oldest = runs.findOldest(outcomes, after);
      if (oldest.isEmpty()) {
        return false;
      }
      deletedInThisRound += runs.deleteUnlessLatest(oldest);
      after = oldest.get(oldest.size() - 1).id();
      return true;
    }
  }
}
