package dev.canary.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class BlameTests {

  @ParameterizedTest
  @EnumSource(
      names = {
        "SQLITE_FULL",
        "SQLITE_BUSY",
        "SQLITE_BUSY_SNAPSHOT",
        "SQLITE_LOCKED",
        "SQLITE_READONLY",
        "SQLITE_READONLY_DBMOVED",
        "SQLITE_IOERR",
        "SQLITE_IOERR_WRITE",
        "SQLITE_CORRUPT",
        "SQLITE_CANTOPEN",
        "SQLITE_NOMEM",
        "SQLITE_ERROR"
      })
  void isNotOnEventsForWhatDatabaseAndDiskDo(SQLiteErrorCode code) {
    assertThat(Blame.isOnEvents(thrown(new SQLiteException("…", code)))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "SQLITE_CONSTRAINT",
        "SQLITE_CONSTRAINT_NOTNULL",
        "SQLITE_CONSTRAINT_FOREIGNKEY",
        "SQLITE_MISMATCH",
        "SQLITE_TOOBIG"
      })
  void isOnEventsForValuesThatAreNotTaken(SQLiteErrorCode code) {
    assertThat(Blame.isOnEvents(thrown(new SQLiteException("…", code)))).isTrue();
  }

  @Test
  void isOnEventsForValuesThatCannotBeTurnedIntoColumns() {
    assertThat(Blame.isOnEvents(new ArithmeticException("long overflow"))).isTrue();
    assertThat(Blame.isOnEvents(new NullPointerException())).isTrue();
    assertThat(Blame.isOnEvents(thrown(new JsonParseException("…")))).isTrue();
  }

  @Test
  void isNotOnEventsInDoubt() {
    assertThat(Blame.isOnEvents(thrown(new SQLException("closed")))).isFalse();
    assertThat(Blame.isOnEvents(new UncheckedIOException(new IOException("torn")))).isFalse();
    assertThat(Blame.isOnEvents(StoreProblem.replaced(Path.of("canary.db")))).isFalse();
    assertThat(Blame.isOnEvents(thrown(new NoClassDefFoundError("Run")))).isFalse();
  }

  private static RuntimeException thrown(Throwable cause) {
    return new IllegalStateException(cause);
  }
}
