package dev.canary.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.LedgerChange;
import dev.canary.runtime.run.LedgerKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class PendingChangesTests {

  private static final LedgerChange CHANGE =
      LedgerChange.deleted(new LedgerKey("shop", "invoice", "7"), "run-1", Instant.EPOCH);
  private static final Duration SOON = Duration.ofSeconds(10);

  private final List<Message> sent = new ArrayList<>();

  @Test
  void areDurableWhenTheProberSaysSo() {
    var changes = new PendingChanges(sent::add);

    CompletableFuture<Void> first = changes.tell(CHANGE).toCompletableFuture();
    CompletableFuture<Void> second = changes.tell(CHANGE).toCompletableFuture();
    changes.onAcknowledged(new Message.Acknowledged(2, null));

    assertThat(sent)
        .containsExactly(
            new Message.LedgerChanged(1, CHANGE), new Message.LedgerChanged(2, CHANGE));
    assertThat(second).isCompleted();
    assertThat(first).isNotDone();
  }

  @Test
  void failWithTheReasonOfTheProber() {
    var changes = new PendingChanges(sent::add);

    CompletableFuture<Void> durable = changes.tell(CHANGE).toCompletableFuture();
    changes.onAcknowledged(new Message.Acknowledged(1, "The disk is full."));

    assertThat(durable)
        .failsWithin(SOON)
        .withThrowableOfType(ExecutionException.class)
        .withMessageContaining("The disk is full.");
  }

  @Test
  void failWhenTheProberSaysNothing() {
    var changes = new PendingChanges(sent::add, Duration.ofMillis(20));

    assertThat(changes.tell(CHANGE).toCompletableFuture())
        .failsWithin(SOON)
        .withThrowableOfType(ExecutionException.class)
        .withCauseInstanceOf(TimeoutException.class);
  }
}
