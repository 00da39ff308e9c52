package dev.canary.examples.beyond;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import dev.canary.api.TestData;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Over SQL: does the database take orders, and find them again? */
@CanarySuite(timeout = "20s")
final class OrdersTableCanary {

  private final OrdersDatabase database;
  private final TestData data;
  private final String id;

  OrdersTableCanary(OrdersDatabase database, TestData data, CanaryContext canary) {
    this.database = database;
    this.data = data;
    this.id = canary.uniqueName("canary-order");
  }

  @Step(slow = "500ms")
  void insert() throws SQLException {
    data.created("order", id);
    assertThat(update("insert into orders (id, state) values (?, 'new')", id)).isEqualTo(1);
  }

  @Step
  void ship() throws SQLException {
    assertThat(update("update orders set state = 'shipped' where id = ?", id)).isEqualTo(1);
  }

  @Step
  void findAmongShipped() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select count(*) from orders where state = 'shipped'")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getInt(1)).isPositive();
    }
  }

  @Cleanup
  void deleteOrders() {
    data.deleteEach("order", order -> update("delete from orders where id = ?", order));
  }

  private int update(String sql, String order) throws SQLException {
    try (Connection connection = database.connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, order);
      return statement.executeUpdate();
    }
  }
}
