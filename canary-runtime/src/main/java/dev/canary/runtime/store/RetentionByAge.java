package dev.canary.runtime.store;

import dev.canary.runtime.run.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Deletes what is too old, some of it at a time. */
final class RetentionByAge {

  /** Those whose evidence is worth more than that of others. */
  static final Set<Outcome> FAILURES = Set.copyOf(EnumSet.of(Outcome.FAILED, Outcome.ERROR));

  static final Set<Outcome> OTHERS =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(Outcome.FAILED, Outcome.ERROR)));

  /**
   * 13 months, so that a month can be compared with that of the year before; verdicts and the audit
   * likewise.
   */
  private static final Duration KEEP_ROLLUPS = Duration.ofDays(396);

  /** Counted from their delivery; what is not delivered stays. */
  private static final Duration KEEP_NOTIFICATIONS = Duration.ofDays(30);

  static final String DELETE_ROLLUPS =
      """
      delete from rollup where (suite, resolution, starts_at) in (
        select suite, resolution, starts_at from rollup
        where starts_at < :before order by starts_at limit :limit)
      """;

  private final WriterConnection connection;
  private final OldEvidence evidence;
  private final OldRuns runs;
  private final StoreLimits limits;

  RetentionByAge(WriterConnection connection, OldRuns runs, StoreLimits limits) {
    this.connection = connection;
    this.evidence = new OldEvidence(connection);
    this.runs = runs;
    this.limits = limits;
  }

  /** Whether there may be more. */
  boolean deleteSome(Instant now) {
    return evidence.deleteOlderThan(now.minus(limits.keepEvidence())) == OldEvidence.BATCH
        || runs.deleteOlderThan(now.minus(limits.keep()), OTHERS) == OldRuns.BATCH
        || runs.deleteOlderThan(now.minus(limits.keepFailures()), FAILURES) == OldRuns.BATCH
        || delete(DELETE_ROLLUPS, now.minus(KEEP_ROLLUPS)) == OldRuns.BATCH
        || delete(VerdictRows.DELETE_OLD, now.minus(KEEP_ROLLUPS)) == OldRuns.BATCH
        || delete(AuditRows.DELETE_OLD, now.minus(KEEP_ROLLUPS)) == OldRuns.BATCH
        || delete(OutboxRows.DELETE_OLD, now.minus(KEEP_NOTIFICATIONS)) == OldRuns.BATCH;
  }

  private int delete(String sql, Instant before) {
    AtomicInteger deleted = new AtomicInteger();
    connection.writeLazily(
        transaction ->
            deleted.set(
                transaction
                    .createUpdate(sql)
                    .bind("before", before.toEpochMilli())
                    .bind("limit", OldRuns.BATCH)
                    .execute()));
    return deleted.get();
  }
}
