package dev.canary.runtime.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Deletes evidence of runs that have passed, the oldest first, and leaves the runs themselves. That
 * of other runs goes with them.
 */
final class OldEvidence {

  /** Fewer than runs, since each may be some megabytes. */
  static final int BATCH = 20;

  static final String OLDEST =
      """
      select evidence.run_id, run.started_at from evidence
      join run on run.id = evidence.run_id
      where evidence.passed = 1
      order by evidence.run_id limit :limit
      """;

  static final String DELETE = "delete from evidence where run_id in (<runs>)";
  static final String DELETE_ATTACHMENTS = "delete from attachment where run_id in (<runs>)";

  private final WriterConnection connection;

  OldEvidence(WriterConnection connection) {
    this.connection = connection;
  }

  private record OfRun(String run, Instant startedAt) {

    static OfRun read(ResultSet row) throws SQLException {
      return new OfRun(row.getString("run_id"), Instant.ofEpochMilli(row.getLong("started_at")));
    }
  }

  /** How many runs have lost theirs. */
  int deleteOlderThan(Instant moment) {
    return delete(findOldest().stream().filter(it -> it.startedAt().isBefore(moment)).toList());
  }

  /** How many runs have lost theirs. */
  int deleteOldest() {
    return delete(findOldest());
  }

  private List<OfRun> findOldest() {
    return connection
        .handle()
        .createQuery(OLDEST)
        .bind("limit", BATCH)
        .map((row, context) -> OfRun.read(row))
        .list();
  }

  private int delete(List<OfRun> evidence) {
    if (!evidence.isEmpty()) {
      List<String> runs = evidence.stream().map(OfRun::run).toList();
      connection.writeLazily(transaction -> delete(transaction, runs));
    }
    return evidence.size();
  }

  /** Deletes the evidence of runs, whatever became of them. */
  static void delete(Handle transaction, List<String> runs) {
    transaction.createUpdate(DELETE_ATTACHMENTS).bindList("runs", runs).execute();
    transaction.createUpdate(DELETE).bindList("runs", runs).execute();
  }
}
