package dev.canary.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

// tag::dependency
@CanarySuite
class PaymentsCanary {

  private final OrdersCanary orders;

  PaymentsCanary(OrdersCanary orders) {
    this.orders = orders;
  }

  @Step
  void listsTheInvoice() {
    assertThat(orders.user().invoices()).contains(orders.invoice());
  }
}
// end::dependency
