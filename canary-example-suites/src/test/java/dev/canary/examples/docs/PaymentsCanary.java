package dev.canary.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import dev.canary.examples.client.ShopClient;
import dev.canary.examples.client.ShopUser;
import okhttp3.OkHttpClient;

// tag::dependency
@CanarySuite
class PaymentsCanary {

  private final OrdersCanary orders;
  private final ShopUser user;

  PaymentsCanary(
      OrdersCanary orders, ShopEnvironment shop, TenantEnvironment tenant, OkHttpClient http) {
    this.orders = orders;
    this.user = new ShopClient(http, shop.url().toString()).logIn(tenant.tenant(), "a password");
  }

  @Step
  void payTheInvoice() {
    assertThat(user.pay(orders.invoice()).invoice()).isEqualTo(orders.invoice().id());
  }
}
// end::dependency
