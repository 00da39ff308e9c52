package dev.canary.engine.testsuites.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import dev.canary.api.TestData;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

@CanarySuite
public class ManyThreadsCreating {
  private static final int THREADS = 8;
  private static final int EACH = 50;

  @Step
  void create(TestData data) throws Exception {
    var together = new CyclicBarrier(THREADS);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      int number = i;
      threads.add(new Thread(() -> create(data, number, together), "creating-" + i));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(data.entries()).hasSize(THREADS * EACH);
  }

  private static void create(TestData data, int number, CyclicBarrier together) {
    try {
      together.await(10, TimeUnit.SECONDS);
      IntStream.range(0, EACH).forEach(i -> data.created("invoice", number + "-" + i));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Cleanup
  void deleteInvoices(TestData data) {
    data.deleteEach("invoice", id -> {});
  }
}
