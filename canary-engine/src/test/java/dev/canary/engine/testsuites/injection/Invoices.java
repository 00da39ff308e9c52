package dev.canary.engine.testsuites.injection;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

@CanarySuite
public class Invoices {
  private final SignUp signUp;
  private int invoices;

  Invoices(SignUp signUp) {
    this.signUp = signUp;
  }

  @Step
  void invoice(CanaryContext canary) {
    invoices = 7;
    canary.publish("user", signUp.user());
  }

  @Cleanup
  void deleteInvoice(CanaryContext canary) {
    canary.publish("user at the cleanup", signUp.user());
  }

  SignUp signUp() {
    return signUp;
  }

  int invoices() {
    return invoices;
  }
}
