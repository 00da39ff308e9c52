package dev.canary.engine.testsuites.retries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import dev.canary.api.TestData;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

@CanarySuite(retries = 1)
public class LeavingSomething {
  public static final AtomicInteger TRIES = new AtomicInteger();

  @Step
  void create(TestData data) {
    int attempt = TRIES.incrementAndGet();
    data.created("invoice", "" + attempt);
    assertThat(attempt).isEqualTo(2);
  }

  @Cleanup
  void deleteInvoices(TestData data) {
    data.deleteEach("invoice", LeavingSomething::delete);
  }

  private static void delete(String id) throws IOException {
    if (TRIES.get() == 1) {
      throw new IOException("locked");
    }
  }
}
