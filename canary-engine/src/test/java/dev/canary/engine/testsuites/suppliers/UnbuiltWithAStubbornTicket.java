package dev.canary.engine.testsuites.suppliers;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class UnbuiltWithAStubbornTicket {
  UnbuiltWithAStubbornTicket(StubbornTicket ticket) {
    throw new IllegalStateException("no seat");
  }

  @Step
  void one() {}
}
