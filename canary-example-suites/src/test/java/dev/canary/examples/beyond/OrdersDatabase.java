package dev.canary.examples.beyond;

import dev.canary.api.CanaryEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A database in a file, with the table that the shop has in production. */
final class OrdersDatabase implements CanaryEnvironment {

  private @Nullable Path file;

  @Override
  public void deploy() throws IOException, SQLException {
    file = Files.createTempFile("orders-", ".db");
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create table orders (id text primary key, state text not null)");
    }
  }

  @Override
  public void delete() throws IOException {
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + Objects.requireNonNull(file));
  }
}
