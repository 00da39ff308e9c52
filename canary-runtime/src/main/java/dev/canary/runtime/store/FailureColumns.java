package dev.canary.runtime.store;

import dev.canary.runtime.run.Comparison;
import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.FailureKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The columns of a failure, which runs, steps and cleanups have. */
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

  /** That of a run or a step, which may have compared something. */
  static @Nullable Failure readCompared(ResultSet row) throws SQLException {
    Failure failure = read(row, "failure");
    String expected = row.getString("failure_expected");
    String actual = row.getString("failure_actual");
    return failure == null || expected == null || actual == null
        ? failure
        : new Failure(
            failure.kind(),
            failure.type(),
            failure.message(),
            failure.stackTrace(),
            new Comparison(expected, actual));
  }

  static void bind(PreparedBatch batch, String name, @Nullable Failure failure) {
    batch
        .bind(name + "Kind", failure == null ? null : failure.kind().name())
        .bind(name + "Type", failure == null ? null : failure.type())
        .bind(name + "Message", failure == null ? null : failure.message())
        .bind(name + "Stack", failure == null ? null : failure.stackTrace());
  }

  static void bindCompared(PreparedBatch batch, @Nullable Failure failure) {
    Comparison comparison = failure == null ? null : failure.comparison();
    bind(batch, "failure", failure);
    batch
        .bind("failureExpected", comparison == null ? null : comparison.expected())
        .bind("failureActual", comparison == null ? null : comparison.actual());
  }
}
