package dev.canary.runtime.store;

import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Resolution;
import dev.canary.runtime.run.Rollup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * A row of the table of roll-ups. Immutable.
 *
 * @param executed how many of the runs were planned and executed
 */
record RollupRow(Key key, Map<Outcome, Long> counts, long executed, Durations durations) {

  /** Which hour or day of which suite. */
  record Key(String suite, Resolution resolution, Instant startsAt) {

    static Key of(FinishedRun run, Resolution resolution) {
      return new Key(run.suite(), resolution, resolution.floor(run.startedAt()));
    }
  }

  /** Others end when the prober wants it, which says nothing about the system under test. */
  private static final Set<Outcome> MEASURED =
      EnumSet.of(Outcome.PASSED, Outcome.DEGRADED, Outcome.FAILED);

  static RollupRow empty(Key key) {
    return new RollupRow(key, Map.of(), 0, Durations.NONE);
  }

  RollupRow plus(List<DueRun> due) {
    List<FinishedRun> runs = due.stream().map(DueRun::run).toList();
    Map<Outcome, Long> more = new EnumMap<>(Outcome.class);
    more.putAll(counts);
    runs.forEach(run -> more.merge(run.outcome(), 1L, Long::sum));
    long[] measured =
        runs.stream()
            .filter(run -> MEASURED.contains(run.outcome()))
            .mapToLong(FinishedRun::durationMs)
            .toArray();
    long moreExecuted = due.stream().filter(DueRun::executed).count();
    return new RollupRow(key, more, executed + moreExecuted, durations.plus(measured));
  }

  Rollup toRollup() {
    return new Rollup(key.suite(), key.resolution(), key.startsAt(), counts, durations.summary());
  }

  static RollupRow read(ResultSet row) throws SQLException {
    Key key =
        new Key(
            row.getString("suite"),
            Resolution.valueOf(row.getString("resolution")),
            Instant.ofEpochMilli(row.getLong("starts_at")));
    Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      long count = row.getLong(column(outcome));
      if (count > 0) {
        counts.put(outcome, count);
      }
    }
    return new RollupRow(
        key,
        counts,
        row.getLong("executed"),
        Durations.parse(
            row.getString("durations"),
            row.getLong("duration_sum_ms"),
            row.getLong("duration_max_ms")));
  }

  static <S extends SqlStatement<S>> S bind(S statement, Key key) {
    return statement
        .bind("suite", key.suite())
        .bind("resolution", key.resolution().name())
        .bind("startsAt", key.startsAt().toEpochMilli());
  }

  <S extends SqlStatement<S>> S bindAll(S statement) {
    bind(statement, key);
    for (Outcome outcome : Outcome.values()) {
      statement.bind(column(outcome), counts.getOrDefault(outcome, 0L));
    }
    boolean none = durations.count() == 0;
    return statement
        .bind("executed", executed)
        .bind("durations", durations.toText())
        .bind("sumMs", durations.sumMs())
        .bind("p50Ms", none ? null : (Long) durations.percentileMs(50))
        .bind("p95Ms", none ? null : (Long) durations.percentileMs(95))
        .bind("maxMs", none ? null : (Long) durations.maxMs());
  }

  private static String column(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
