package dev.canary.runtime.jar;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a prober has left in its database, read while no prober runs or beside one. */
record RecordedDatabase(Path file) {

  /** What SQLite itself says of the file: {@code ok}, or what is wrong with it. */
  List<String> integrity() {
    return query("pragma integrity_check");
  }

  /** Runs that have an outcome, each as its id, a space and the outcome. */
  List<String> ended() {
    return query("select id || ' ' || outcome from run where outcome is not null");
  }

  List<String> open() {
    return query("select id from run where outcome is null");
  }

  /** What is still to be deleted from the system under test. */
  List<String> ledger() {
    return query("select item from ledger");
  }

  private List<String> query(String sql) {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
      return rows;
    } catch (SQLException e) {
      throw new AssertionError("The database cannot be read: " + file, e);
    }
  }
}
