package dev.canary.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class StoreProblemTests {

  private static final Path FILE = Path.of("canary.db");

  @Test
  void explainsAFullDisk() {
    assertThat(explain(SQLiteErrorCode.SQLITE_FULL))
        .hasMessage(
            "The disk is full, so no run could be recorded in the database canary.db. Free some space, or choose another file with --db.");
  }

  @Test
  void explainsDetailedCodesByTheirKind() {
    assertThat(explain(SQLiteErrorCode.SQLITE_CORRUPT_INDEX))
        .hasMessageStartingWith("The database canary.db is damaged (");
    assertThat(explain(SQLiteErrorCode.SQLITE_BUSY_SNAPSHOT))
        .hasMessageStartingWith("The database canary.db is locked by another process,");
  }

  @Test
  void passesOnWhatNobodyForesaw() {
    assertThat(StoreProblem.of(FILE, new IOException("the tape is torn")))
        .hasMessage(
            "The database canary.db could not be opened (the tape is torn). Choose another file with --db if this one cannot be mended.");
  }

  private static StoreException explain(SQLiteErrorCode code) {
    return StoreProblem.of(FILE, new IllegalStateException(new SQLiteException("…", code)));
  }
}
