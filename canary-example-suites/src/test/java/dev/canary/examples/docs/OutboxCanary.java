package dev.canary.examples.docs;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.ConfigValue;
import dev.canary.api.Step;
import dev.canary.examples.client.Invoice;
import dev.canary.examples.client.ShopClient;
import dev.canary.examples.client.ShopUser;
import java.time.Duration;
import okhttp3.OkHttpClient;

@CanarySuite
class OutboxCanary {

  private final ShopClient shop;
  private final String email;
  private ShopUser user;
  private Invoice invoice;

  OutboxCanary(CanaryContext canary, OkHttpClient http, @ConfigValue("shop.url") String url) {
    shop = new ShopClient(http, url);
    email = canary.uniqueName("canary-outbox") + "@example.com";
  }

  @Step
  void sendInvoice() {
    user = shop.signUp(email, "a password");
    invoice = user.issue(user.createInvoice("Ada", "Seeds", 450));
    user.email(invoice, "ada@example.com");
  }

  // tag::context
  @Step(timeout = "20s")
  void waitForTheMail(CanaryContext canary) throws InterruptedException {
    canary.publish("invoice", invoice.id());
    while (user.outbox().isEmpty()) {
      canary.sleep(Duration.ofMillis(500));
    }
  }

  // end::context

  @Cleanup
  void deleteAccount() {
    shop.deleteAccount(email);
  }
}
