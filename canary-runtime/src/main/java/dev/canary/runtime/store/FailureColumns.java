package dev.canary.runtime.store;

import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.FailureKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The four columns of a failure, which runs, steps and cleanups have. */
final class FailureColumns {

  private FailureColumns() {}

  static @Nullable Failure read(ResultSet row, String prefix) throws SQLException {
    String kind = row.getString(prefix + "_kind");
    if (kind == null) {
      return null;
    }
    return new Failure(
        FailureKind.valueOf(kind),
        row.getString(prefix + "_type"),
        row.getString(prefix + "_message"),
        row.getString(prefix + "_stack"));
  }
}
