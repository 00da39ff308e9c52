package dev.canary.engine.testsuites.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import dev.canary.api.TestData;
import dev.canary.engine.testsuites.Hang;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Its step is given up, and makes something even so; the cleanup waits for that. */
@CanarySuite
public class CreatingLate {
  private final CountDownLatch created = new CountDownLatch(1);

  @Step(timeout = "100ms")
  void create(TestData data) {
    Hang.swallowingInterrupts();
    data.created("invoice", "late");
    created.countDown();
  }

  @Cleanup
  void deleteInvoices(TestData data) throws InterruptedException {
    Hang.release();
    assertThat(created.await(10, TimeUnit.SECONDS)).isTrue();
    data.deleteEach("invoice", id -> {});
  }
}
