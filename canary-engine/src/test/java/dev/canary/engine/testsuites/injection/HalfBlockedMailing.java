package dev.canary.engine.testsuites.injection;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public record HalfBlockedMailing(Invoices invoices, FailingLetters letters) {
  @Step
  void mail() {}
}
