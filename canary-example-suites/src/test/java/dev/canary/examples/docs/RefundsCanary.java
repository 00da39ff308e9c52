package dev.canary.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanarySuite;
import dev.canary.api.ConfigValue;
import dev.canary.api.Step;
import dev.canary.examples.client.ShopClient;
import dev.canary.examples.client.ShopUser;
import okhttp3.OkHttpClient;

// tag::dependency
@CanarySuite
class RefundsCanary {

  private final CustomerCanary customer;
  private final ShopClient shop;

  RefundsCanary(CustomerCanary customer, OkHttpClient http, @ConfigValue("shop.url") String url) {
    this.customer = customer;
    this.shop = new ShopClient(http, url);
  }

  @Step
  void cancelWithCreditNote() {
    ShopUser user = shop.logIn(customer.address(), "a password");

    assertThat(user.cancelWithCreditNote(customer.invoice()).creditNote()).isNotBlank();
  }
}
// end::dependency
