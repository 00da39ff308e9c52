package dev.canary.engine.testsuites.testdata;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import dev.canary.api.TestData;
import java.io.IOException;

@CanarySuite
public class StubbornInvoice {
  private final TestData data;

  StubbornInvoice(TestData data) {
    this.data = data;
  }

  @Step
  void create() {
    data.created("invoice", "1");
    data.created("invoice", "2");
    data.created("invoice", "3");
  }

  @Cleanup
  void deleteInvoices() {
    data.deleteEach("invoice", StubbornInvoice::delete);
  }

  private static void delete(String id) throws IOException {
    if (id.equals("2")) {
      throw new IOException("locked");
    }
  }
}
