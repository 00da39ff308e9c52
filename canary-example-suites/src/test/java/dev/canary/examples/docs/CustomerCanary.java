package dev.canary.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.ConfigValue;
import dev.canary.api.Step;
import dev.canary.api.TestData;
import dev.canary.examples.client.Invoice;
import dev.canary.examples.client.ShopClient;
import dev.canary.examples.client.ShopUser;
import okhttp3.OkHttpClient;

// tag::suite
@CanarySuite(every = "1m", timeout = "30s", cleanupTimeout = "10s")
class CustomerCanary {

  private final ShopClient shop;
  private final TestData data;
  private final String email;
  private ShopUser user;
  private Invoice invoice;

  CustomerCanary(
      CanaryContext canary, TestData data, OkHttpClient http, @ConfigValue("shop.url") String url) {
    this.shop = new ShopClient(http, url);
    this.data = data;
    this.email = canary.uniqueName("canary-customer") + "@example.com";
  }

  @Step
  void signUp() {
    user = shop.signUp(data.created("account", email), "a password");
  }

  @Step(timeout = "10s", slow = "800ms")
  void issueInvoice() {
    invoice = user.issue(user.createInvoice("Ada", "Mirror", 790));

    assertThat(invoice.state()).isEqualTo("issued");
  }

  @Step(value = "E-mail the invoice", soft = true)
  void email() {
    user.email(invoice, "ada@example.com");
  }

  @Cleanup
  void deleteAccount() {
    data.deleteEach("account", shop::deleteAccount);
  }

  String address() {
    return email;
  }

  Invoice invoice() {
    return invoice;
  }
}
// end::suite
