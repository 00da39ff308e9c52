package dev.canary.engine.testsuites.testdata;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import dev.canary.api.TestData;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

@CanarySuite
public class MakingInvoices {
  public static final List<String> DELETED = new CopyOnWriteArrayList<>();

  @Step
  void create(TestData data, CanaryContext canary) {
    canary.publish("returned", data.created("invoice", "1"));
    data.created("invoice", "2");
    data.created("customer", "7", Map.of("country", "NO"));
    canary.publish("entries", data.entries().stream().map(TestData.Entry::id).toList().toString());
  }

  @Cleanup
  void deleteInvoices(TestData data) {
    data.deleteEach("invoice", DELETED::add);
  }
}
