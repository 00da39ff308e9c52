package dev.canary.runtime.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A run that is in no roll-up yet.
 *
 * @param executed whether it counts as a planned run that was executed
 */
record DueRun(FinishedRun run, boolean executed) {

  static DueRun read(ResultSet row) throws SQLException {
    return new DueRun(FinishedRun.read(row), row.getInt("executed") != 0);
  }
}
