package dev.canary.runtime.notify;

import dev.canary.runtime.run.Notification;
import dev.canary.runtime.run.NotificationListener;
import dev.canary.runtime.run.Outbox;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What all lanes share.
 *
 * @param refresh brings a notification up to date that is about to be sent
 * @param takeBack ends an alert that nobody was told of yet, if nobody is to be told of it now;
 *     says whether it did
 */
record AlertPost(
    Courier courier,
    Outbox outbox,
    AlertTimes times,
    NotificationListener listener,
    InstantSource clock,
    UnaryOperator<Notification> refresh,
    Predicate<Notification> takeBack) {

  /** Goes on when something is on the disk, or when that took too long. */
  void whenDurable(CompletionStage<Void> written, Runnable next) {
    var unused =
        written
            .toCompletableFuture()
            .copy()
            .completeOnTimeout(null, times.durable().toMillis(), TimeUnit.MILLISECONDS)
            .whenComplete((nothing, failure) -> courier.execute(next));
  }
}
