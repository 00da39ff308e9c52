package com.acme;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import org.junit.jupiter.api.Tag;

@CanarySuite(dependsOn = InvoicesCanary.class)
@Tag("money")
class PaymentsCanary {

  @Step
  void pay() {}
}
