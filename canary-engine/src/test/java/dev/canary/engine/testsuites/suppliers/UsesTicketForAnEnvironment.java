package dev.canary.engine.testsuites.suppliers;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class UsesTicketForAnEnvironment {
  UsesTicketForAnEnvironment(TicketForAnEnvironment environment) {}

  @Step
  void one() {}
}
