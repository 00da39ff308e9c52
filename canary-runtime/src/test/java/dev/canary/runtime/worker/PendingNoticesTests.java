package dev.canary.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Notice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class PendingNoticesTests {

  private static final Notice NOTICE = new Notice("launch-1", "test-data", "invoice 7");
  private static final Duration SOON = Duration.ofSeconds(10);

  private final List<Message> sent = new ArrayList<>();

  @Test
  void areHeardWhenTheProberSaysSo() {
    var notices = new PendingNotices(sent::add);

    CompletableFuture<Void> first = notices.tell(NOTICE).toCompletableFuture();
    CompletableFuture<Void> second = notices.tell(NOTICE).toCompletableFuture();
    notices.onAcknowledged(new Message.Acknowledged(2, null));

    assertThat(sent)
        .containsExactly(new Message.Noticed(1, NOTICE), new Message.Noticed(2, NOTICE));
    assertThat(second).isCompleted();
    assertThat(first).isNotDone();
  }

  @Test
  void failWithTheReasonOfTheProber() {
    var notices = new PendingNotices(sent::add);

    CompletableFuture<Void> heard = notices.tell(NOTICE).toCompletableFuture();
    notices.onAcknowledged(new Message.Acknowledged(1, "The disk is full."));

    assertThat(heard)
        .failsWithin(SOON)
        .withThrowableOfType(ExecutionException.class)
        .withMessageContaining("The disk is full.");
  }

  @Test
  void failWhenTheProberSaysNothing() {
    var notices = new PendingNotices(sent::add, Duration.ofMillis(20));

    assertThat(notices.tell(NOTICE).toCompletableFuture())
        .failsWithin(SOON)
        .withThrowableOfType(ExecutionException.class)
        .withCauseInstanceOf(TimeoutException.class);
  }
}
