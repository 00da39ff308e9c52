package dev.canary.runtime.store;

import dev.canary.runtime.run.ChangeQuery;
import dev.canary.runtime.run.Verdict;
import dev.canary.runtime.run.VerdictChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The rows of the table of changed verdicts. */
final class VerdictRows {

  /** What was recorded of a time that comes again, since the clock was put back, is replaced. */
  static final String DELETE_FROM =
      "delete from verdict_change where suite = :suite and changed_at >= :at";

  private static final String INSERT =
      """
      insert into verdict_change (suite, changed_at, verdict, previous)
      values (:suite, :at, :verdict, :previous)
      """;

  static final String SINCE =
      """
      select suite, changed_at, verdict, previous from verdict_change
      where suite = :suite and changed_at >= coalesce(
        (select max(changed_at) from verdict_change where suite = :suite and changed_at < :from),
        :from)
      order by changed_at
      """;

  private static final String LATEST =
      """
      select suite, changed_at, verdict, previous from verdict_change
      where suite = :suite and changed_at < :before and changed_at >= coalesce(
        (select max(changed_at) from verdict_change where suite = :suite and changed_at < :from),
        :from)
      order by changed_at desc limit :limit
      """;

  /** The last one before is needed to know what was believed at the moment itself. */
  static final String DELETE_OLD =
      """
      delete from verdict_change where (suite, changed_at) in (
        select suite, changed_at from verdict_change
        where changed_at < :before and exists (
          select 1 from verdict_change later
          where later.suite = verdict_change.suite and later.changed_at < :before
            and later.changed_at > verdict_change.changed_at)
        order by changed_at limit :limit)
      """;

  private VerdictRows() {}

  /** In their order, one after the other, so that each may be repeated. */
  static void write(Handle transaction, List<StoreEvent.Judged> events) {
    events.forEach(event -> write(transaction, event.verdict()));
  }

  private static void write(Handle transaction, VerdictChange change) {
    long at = change.at().toEpochMilli();
    transaction.createUpdate(DELETE_FROM).bind("suite", change.suite()).bind("at", at).execute();
    transaction
        .createUpdate(INSERT)
        .bind("suite", change.suite())
        .bind("at", at)
        .bind("verdict", change.verdict().name())
        .bind("previous", change.findPrevious().map(Enum::name).orElse(null))
        .execute();
  }

  static List<VerdictChange> findSince(Handle handle, String suite, Instant from) {
    return handle
        .createQuery(SINCE)
        .bind("suite", suite)
        .bind("from", from.toEpochMilli())
        .map((row, context) -> read(row))
        .list();
  }

  static List<VerdictChange> find(Handle handle, ChangeQuery query) {
    Instant before = query.before();
    return handle
        .createQuery(LATEST)
        .bind("suite", query.suite())
        .bind("from", query.from().toEpochMilli())
        .bind("before", before == null ? Long.MAX_VALUE : before.toEpochMilli())
        .bind("limit", query.limit())
        .map((row, context) -> read(row))
        .list();
  }

  private static VerdictChange read(ResultSet row) throws SQLException {
    String previous = row.getString("previous");
    return new VerdictChange(
        row.getString("suite"),
        Instant.ofEpochMilli(row.getLong("changed_at")),
        Verdict.valueOf(row.getString("verdict")),
        previous == null ? null : Verdict.valueOf(previous));
  }
}
