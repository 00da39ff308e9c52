package dev.canary.engine.testsuites.suppliers;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

@CanarySuite
public class TicketThatComesLate {
  @Step(timeout = "100ms")
  void enter(LateTicket ticket) {}

  @Cleanup
  void leave() {}
}
