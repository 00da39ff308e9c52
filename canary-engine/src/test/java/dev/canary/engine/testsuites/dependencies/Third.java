package dev.canary.engine.testsuites.dependencies;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

@CanarySuite(dependsOn = Second.class)
public class Third {
  @Step
  void payInvoice() {}

  @Cleanup
  void deletePayment() {}
}
