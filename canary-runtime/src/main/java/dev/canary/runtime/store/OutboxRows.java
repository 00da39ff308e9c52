package dev.canary.runtime.store;

import dev.canary.runtime.run.Delivery;
import dev.canary.runtime.run.Notification;
import dev.canary.runtime.store.StoreEvent.Amended;
import dev.canary.runtime.store.StoreEvent.Delivered;
import dev.canary.runtime.store.StoreEvent.Judged;
import dev.canary.runtime.store.StoreEvent.ToTell;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Writes what others are to be told, and how far that has got. As long as events stay in their
 * order, each may be repeated.
 */
final class OutboxRows {

  /** Nothing depends on {@code doubtful} any more. */
  private static final String INSERT =
      """
      insert into notification (
        id, channel, kind, subject_type, subject, opened_at, facts, created_at, not_before,
        state, attempts, doubtful, next_at)
      values (
        :id, :channel, :kind, :subjectType, :subject, :openedAt, :facts, :createdAt, :notBefore,
        'WAITING', 0, 0, :notBefore)
      on conflict (id) do nothing
      """;

  private static final String OPEN =
      """
      insert into open_alert (channel, subject_type, subject, opened_at, facts, told_at)
      values (:channel, :subjectType, :subject, :openedAt, :facts, :createdAt)
      on conflict (channel, subject_type, subject) do update set
        opened_at = excluded.opened_at, facts = excluded.facts, told_at = excluded.told_at
      """;

  private static final String CLOSE =
      """
      delete from open_alert
      where channel = :channel and subject_type = :subjectType and subject = :subject
      """;

  private static final String PROCEED =
      """
      update notification set
        state = :state, attempts = :attempts, next_at = :nextAt,
        last_problem = :problem
      where id = :id
      """;

  private static final String AMEND = "update notification set facts = :facts where id = :id";

  static final String DELETE_OLD =
      """
      delete from notification where id in (
        select id from notification
        where state <> 'WAITING' and next_at < :before order by next_at limit :limit)
      """;

  private OutboxRows() {}

  static void write(Handle transaction, List<StoreEvent> events) {
    for (StoreEvent event : events) {
      if (event instanceof Judged judged) {
        insert(transaction, judged.notifications());
      } else if (event instanceof ToTell toTell) {
        insert(transaction, toTell.notifications());
      } else if (event instanceof Amended amended) {
        amend(transaction, amended.amended());
      } else if (event instanceof Delivered delivered) {
        proceed(transaction, delivered.delivery());
      }
    }
  }

  private static void insert(Handle transaction, List<Notification> notifications) {
    for (Notification one : notifications) {
      bind(transaction.createUpdate(INSERT), one)
          .bind("id", one.id())
          .bind("kind", one.kind().name())
          .bind("notBefore", one.notBefore().toEpochMilli())
          .execute();
      String change = one.kind() == Notification.Kind.RESOLVE ? CLOSE : OPEN;
      bind(transaction.createUpdate(change), one).execute();
    }
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Notification one) {
    return statement
        .bind("channel", one.channel())
        .bind("subjectType", one.alert().subject().type().name())
        .bind("subject", one.alert().subject().id())
        .bind("openedAt", one.alert().openedAt().toEpochMilli())
        .bind("facts", StoreJson.of(one.facts()))
        .bind("createdAt", one.createdAt().toEpochMilli());
  }

  private static void amend(Handle transaction, Notification one) {
    transaction
        .createUpdate(AMEND)
        .bind("id", one.id())
        .bind("facts", StoreJson.of(one.facts()))
        .execute();
  }

  private static void proceed(Handle transaction, Delivery delivery) {
    transaction
        .createUpdate(PROCEED)
        .bind("id", delivery.notification())
        .bind("state", delivery.state().name())
        .bind("attempts", delivery.attempts())
        .bind("nextAt", delivery.nextAt().toEpochMilli())
        .bind("problem", delivery.problem())
        .execute();
  }
}
