package dev.canary.runtime.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/** What a prober has recorded, read from its database after it has stopped. */
record RecordedRuns(Path database) {

  /** How many runs there are with this outcome. */
  long count(String outcome) {
    return query("select count(*) from run where outcome = '%s'".formatted(outcome));
  }

  /** How many runs were going on at a moment. */
  long countRunningAt(Instant moment) {
    return query(
        "select count(*) from run where started_at <= %1$d and ended_at > %1$d"
            .formatted(moment.toEpochMilli()));
  }

  /** The most runs that were going on at once until a moment. */
  long countMostAtOnceUntil(Instant moment) {
    return query(
        """
        select max((select count(*) from run other
                    where other.started_at <= run.started_at and other.ended_at > run.started_at))
        from run where started_at <= %d
        """
            .formatted(moment.toEpochMilli()));
  }

  private long query(String sql) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
