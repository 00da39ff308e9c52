package dev.canary.engine.testsuites.testdata;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import dev.canary.api.TestData;
import java.util.concurrent.atomic.AtomicReference;

@CanarySuite
public class KeepingTheLedger {
  public static final AtomicReference<TestData> DATA = new AtomicReference<>();

  @Step
  void keep(TestData data) {
    data.created("invoice", "1");
    DATA.set(data);
  }
}
