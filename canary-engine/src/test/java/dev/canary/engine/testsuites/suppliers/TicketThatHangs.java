package dev.canary.engine.testsuites.suppliers;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite(cleanupTimeout = "100ms")
public class TicketThatHangs {
  @Step
  void enter(HangingTicket ticket) {}
}
