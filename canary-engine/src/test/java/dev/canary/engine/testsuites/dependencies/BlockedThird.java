package dev.canary.engine.testsuites.dependencies;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite(dependsOn = BlockedSecond.class)
public class BlockedThird {
  @Step
  void payInvoice() {}
}
