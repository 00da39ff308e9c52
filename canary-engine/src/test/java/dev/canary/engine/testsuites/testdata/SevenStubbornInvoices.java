package dev.canary.engine.testsuites.testdata;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import dev.canary.api.TestData;
import java.util.stream.IntStream;

@CanarySuite
public class SevenStubbornInvoices {
  @Step
  void create(TestData data) {
    IntStream.range(1, 8).forEach(id -> data.created("invoice", "" + id));
  }

  @Cleanup
  void deleteInvoices(TestData data) {
    data.deleteEach("invoice", id -> failLater());
  }

  private static void failLater() {
    throw new AssertionError("locked");
  }
}
