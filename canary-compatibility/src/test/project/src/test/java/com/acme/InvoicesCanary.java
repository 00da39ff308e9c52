package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

@CanarySuite(dependsOn = SignUpCanary.class)
class InvoicesCanary {

  @Step
  void createDraft() {}

  @Step
  void issue() {
    assertEquals(200, 502, "status of the invoice");
  }

  @Step
  void mail() {}

  @Cleanup
  void deleteInvoices() {
    System.out.println("The invoices are deleted.");
  }
}
