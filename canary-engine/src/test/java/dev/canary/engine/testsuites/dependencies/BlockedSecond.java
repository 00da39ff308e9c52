package dev.canary.engine.testsuites.dependencies;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite(dependsOn = FailingFirst.class)
public class BlockedSecond {
  @Step
  void createInvoice() {}
}
