package dev.canary.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.ConfigValue;
import dev.canary.api.Step;
import dev.canary.examples.client.Invoice;
import dev.canary.examples.client.ShopClient;
import dev.canary.examples.client.ShopUser;
import okhttp3.OkHttpClient;

// tag::dependency
@CanarySuite(dependsOn = CustomerCanary.class)
class RefundsCanary {
  // end::dependency

  private final ShopClient shop;
  private final String email;

  RefundsCanary(CanaryContext canary, OkHttpClient http, @ConfigValue("shop.url") String url) {
    shop = new ShopClient(http, url);
    email = canary.uniqueName("canary-refunds") + "@example.com";
  }

  @Step
  void cancelWithCreditNote() {
    ShopUser user = shop.signUp(email, "a password");
    Invoice invoice = user.issue(user.createInvoice("Grace", "Seeds", 450));

    assertThat(user.cancelWithCreditNote(invoice).creditNote()).isNotBlank();
  }

  @Cleanup
  void deleteAccount() {
    shop.deleteAccount(email);
  }
}
