package dev.canary.engine.testsuites.testdata;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import dev.canary.api.TestData;

@CanarySuite
public class DeletionWithAnError {
  @Step
  void create(TestData data) {
    data.created("invoice", "1");
    data.created("invoice", "2");
  }

  @Cleanup
  void deleteInvoices(TestData data) {
    data.deleteEach("invoice", DeletionWithAnError::delete);
  }

  private static void delete(String id) {
    if (id.equals("2")) {
      throw new NoClassDefFoundError("com/acme/Billing");
    }
  }
}
