package dev.canary.runtime.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.canary.runtime.run.RefusedException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What becomes of a request whose thread is interrupted while it waits. */
class RequestsTests {

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch interrupted = new CountDownLatch(1);
  private final Requests requests = new Requests(new ManualWaiter());

  private String work() {
    begun.countDown();
    assertThat(await(interrupted)).isTrue();
    return "done";
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void isAnsweredIfItWasBegun() throws Exception {
    CompletableFuture<String> answer = new CompletableFuture<>();
    AtomicBoolean stayedInterrupted = new AtomicBoolean();
    Thread loop = new Thread(this::performOnceAsked, "loop-of-this-test");
    Thread asker =
        new Thread(
            () -> {
              asked.countDown();
              answer.complete(requests.perform(this::work));
              stayedInterrupted.set(Thread.currentThread().isInterrupted());
            },
            "asker-of-this-test");
    loop.start();
    asker.start();

    assertThat(await(begun)).isTrue();
    asker.interrupt();
    interrupted.countDown();

    assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo("done");
    asker.join();
    loop.join();
    assertThat(stayedInterrupted).isTrue();
  }

  private void performOnceAsked() {
    assertThat(await(asked)).isTrue();
    while (begun.getCount() > 0) {
      requests.performAll();
      Thread.onSpinWait();
    }
  }

  @Test
  void isNotBegunAnyMoreIfItIsRefused() {
    AtomicBoolean done = new AtomicBoolean();
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> requests.perform(() -> done.compareAndSet(false, true)))
        .isInstanceOf(RefusedException.class)
        .hasMessage("This was interrupted before the scheduler had answered; nothing was changed.");

    assertThat(Thread.interrupted()).isTrue();
    requests.performAll();
    assertThat(done).isFalse();
  }
}
