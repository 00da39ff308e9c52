package dev.canary.engine.testsuites.testdata;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import dev.canary.api.TestData;
import dev.canary.engine.testsuites.Hang;

@CanarySuite(cleanupTimeout = "100ms")
public class HangingDeleter {
  @Step
  void create(TestData data) {
    data.created("invoice", "1");
    data.created("invoice", "2");
    data.created("invoice", "3");
  }

  @Cleanup
  void deleteInvoices(TestData data) {
    data.deleteEach("invoice", HangingDeleter::delete);
  }

  private static void delete(String id) throws InterruptedException {
    if (!id.equals("3")) {
      Hang.untilInterrupted();
    }
  }
}
