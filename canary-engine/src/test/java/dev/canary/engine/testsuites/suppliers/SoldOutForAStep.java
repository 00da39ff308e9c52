package dev.canary.engine.testsuites.suppliers;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

@CanarySuite
public class SoldOutForAStep {
  @Step
  void enter(SoldOutTicket ticket) {}

  @Cleanup
  void leave(SoldOutTicket ticket) {}
}
