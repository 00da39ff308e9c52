package dev.canary.runtime.store;

import dev.canary.runtime.run.Alert;
import dev.canary.runtime.run.AlertFacts;
import dev.canary.runtime.run.AlertSubject;
import dev.canary.runtime.run.Delivery;
import dev.canary.runtime.run.Notification;
import dev.canary.runtime.run.NotificationHistory.Told;
import dev.canary.runtime.run.OpenAlert;
import dev.canary.runtime.run.Outbox.Undelivered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads what others have not been told yet, and what they believe is wrong. */
final class OutboxReader {

  static final String UNDELIVERED =
      "select * from notification where state = 'WAITING' order by id";

  static final String NEWEST =
      """
      select * from notification
      where id < :before
      order by id desc limit :limit
      """;

  /** Where the first page begins: no text is greater. */
  private static final String ABOVE_EVERY_ID = Character.toString(Character.MAX_CODE_POINT);

  /** The first condition is that of the index. */
  static final String DELIVERED_ENDS =
      """
      select * from notification
      where state <> 'WAITING' and next_at >= :since and state = 'DELIVERED' and kind = 'RESOLVE'
      order by next_at
      """;

  static final String OPEN = "select * from open_alert order by told_at, subject";

  private OutboxReader() {}

  static List<Undelivered> findUndelivered(Handle handle) {
    return handle.createQuery(UNDELIVERED).map((row, context) -> readUndelivered(row)).list();
  }

  static List<Told> findNewest(Handle handle, @Nullable String before, int limit) {
    return handle
        .createQuery(NEWEST)
        .bind("before", Objects.requireNonNullElse(before, ABOVE_EVERY_ID))
        .bind("limit", limit)
        .map((row, context) -> readTold(row))
        .list();
  }

  static List<Told> findDeliveredEnds(Handle handle, Instant since) {
    return handle
        .createQuery(DELIVERED_ENDS)
        .bind("since", since.toEpochMilli())
        .map((row, context) -> readTold(row))
        .list();
  }

  static List<OpenAlert> findOpenAlerts(Handle handle) {
    return handle.createQuery(OPEN).map((row, context) -> readOpenAlert(row)).list();
  }

  private static Undelivered readUndelivered(ResultSet row) throws SQLException {
    return new Undelivered(readNotification(row), readDelivery(row));
  }

  private static Told readTold(ResultSet row) throws SQLException {
    return new Told(readNotification(row), readDelivery(row));
  }

  private static Notification readNotification(ResultSet row) throws SQLException {
    return new Notification(
        row.getString("id"),
        row.getString("channel"),
        Notification.Kind.valueOf(row.getString("kind")),
        readAlert(row),
        readFacts(row),
        time(row, "created_at"),
        time(row, "not_before"));
  }

  private static Delivery readDelivery(ResultSet row) throws SQLException {
    return new Delivery(
        row.getString("id"),
        Delivery.State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        time(row, "next_at"),
        row.getString("last_problem"));
  }

  private static OpenAlert readOpenAlert(ResultSet row) throws SQLException {
    return new OpenAlert(
        row.getString("channel"), readAlert(row), readFacts(row), time(row, "told_at"));
  }

  private static Alert readAlert(ResultSet row) throws SQLException {
    AlertSubject.Type type = AlertSubject.Type.valueOf(row.getString("subject_type"));
    return new Alert(new AlertSubject(type, row.getString("subject")), time(row, "opened_at"));
  }

  private static AlertFacts readFacts(ResultSet row) throws SQLException {
    return StoreJson.parse(row.getString("facts"), AlertFacts.class);
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }
}
