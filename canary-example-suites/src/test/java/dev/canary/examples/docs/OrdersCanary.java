package dev.canary.examples.docs;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import dev.canary.examples.client.Invoice;
import dev.canary.examples.client.ShopClient;
import dev.canary.examples.client.ShopUser;
import okhttp3.OkHttpClient;

// tag::use
@CanarySuite
class OrdersCanary {

  private final ShopUser user;
  private Invoice invoice;

  OrdersCanary(ShopEnvironment shop, TenantEnvironment tenant, OkHttpClient http) {
    user = new ShopClient(http, shop.url().toString()).logIn(tenant.tenant(), "a password");
  }

  // end::use

  // tag::made
  @Step
  void issueInvoice() {
    invoice = user.issue(user.createInvoice("Ada", "Mirror", 790));
  }

  Invoice invoice() {
    return invoice;
  }
  // end::made
}
