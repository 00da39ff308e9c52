package dev.canary.engine.testsuites.suppliers;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

@CanarySuite
public class TicketsThatDoNotClose {
  @Step
  void enter(Ticket first, StubbornTicket second, AssertingTicket third) {}

  @Cleanup
  void leave() {}
}
