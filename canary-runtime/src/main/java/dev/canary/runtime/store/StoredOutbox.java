package dev.canary.runtime.store;

import dev.canary.runtime.run.Delivery;
import dev.canary.runtime.run.Notification;
import dev.canary.runtime.run.NotificationHistory;
import dev.canary.runtime.run.OpenAlert;
import dev.canary.runtime.run.Outbox;
import dev.canary.runtime.run.Page;
import dev.canary.runtime.run.VerdictChange;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** The outbox in the database of runs, by way of the same queue. Thread-safe. */
final class StoredOutbox implements Outbox, NotificationHistory {

  private final RunQueue queue;
  private final WriterStatus status;
  private final Jdbi reading;

  StoredOutbox(RunQueue queue, WriterStatus status, Jdbi reading) {
    this.queue = queue;
    this.status = status;
    this.reading = reading;
  }

  @Override
  public CompletionStage<Void> record(VerdictChange change, List<Notification> notifications) {
    return add(new StoreEvent.Judged(change, notifications));
  }

  @Override
  public CompletionStage<Void> record(List<Notification> notifications) {
    return add(new StoreEvent.ToTell(notifications));
  }

  @Override
  public CompletionStage<Void> amend(Notification notification) {
    return add(new StoreEvent.Amended(notification));
  }

  @Override
  public CompletionStage<Void> record(Delivery delivery) {
    return add(new StoreEvent.Delivered(delivery));
  }

  private CompletionStage<Void> add(StoreEvent event) {
    CompletionStage<Void> durable = queue.addAndPromise(event);
    if (durable.toCompletableFuture().isCompletedExceptionally()) {
      status.onDropped();
    }
    return durable;
  }

  @Override
  public List<Undelivered> findUndelivered() {
    return read(OutboxReader::findUndelivered);
  }

  @Override
  public List<OpenAlert> findOpenAlerts() {
    return read(OutboxReader::findOpenAlerts);
  }

  @Override
  public Page<Told> find(@Nullable String before, int limit) {
    List<Told> rows = read(handle -> OutboxReader.findNewest(handle, before, limit + 1));
    List<Told> page = rows.subList(0, Math.min(limit, rows.size()));
    String next = rows.size() > limit ? page.get(limit - 1).notification().id() : null;
    return new Page<>(page, next);
  }

  @Override
  public List<Told> findDeliveredEnds(Instant since) {
    return read(handle -> OutboxReader.findDeliveredEnds(handle, since));
  }

  private <T> T read(HandleCallback<T, RuntimeException> rows) {
    try {
      return reading.withHandle(rows);
    } catch (JdbiException e) {
      throw new StoreException(
          "Alerts could not be read from the store (%s). Try again.".formatted(e.getMessage()), e);
    }
  }
}
