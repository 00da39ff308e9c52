package dev.canary.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import dev.canary.api.TestData;
import dev.canary.examples.client.Invoice;
import dev.canary.examples.client.Payment;
import dev.canary.examples.client.ShopClient;
import dev.canary.examples.client.ShopUser;
import okhttp3.OkHttpClient;

/**
 * Does money find its invoice? Nothing to pay without invoices, so it runs after them; but with a
 * customer of its own, whose books nobody else writes into.
 */
@CanarySuite(timeout = "30s", dependsOn = InvoicesCanary.class)
class PaymentsCanary {

  private final ShopClient shop;
  private final TestData data;
  private final String email;
  private final String password;
  private ShopUser user;
  private Payment stray;

  PaymentsCanary(
      ShopEnvironment environment, OkHttpClient http, TestData data, CanaryContext canary) {
    shop = environment.client(http);
    this.data = data;
    email = canary.uniqueName("canary-payments") + "@example.com";
    password = canary.uniqueName("password");
  }

  @Step
  void payByNumber() {
    data.created("account", email);
    user = shop.signUp(email, password);
    Invoice invoice = user.issue(user.createInvoice("Ada", "Cage with a swing", 8900));
    Payment payment = user.pay(invoice);

    assertThat(payment.invoice()).isEqualTo(invoice.id());
  }

  @Step
  void keepStrayPaymentUnmatched() {
    stray = user.receive("For the mirror", 790);

    assertThat(stray.invoice()).isNull();
  }

  @Step
  void matchStrayPaymentByHand() {
    Invoice invoice = user.issue(user.createInvoice("Grace", "Mirror", 790));
    stray = user.match(stray, invoice);

    assertThat(user.get(invoice).state()).isEqualTo("paid");
  }

  @Step
  void verifyInLedger() {
    assertThat(user.balance("bank")).isEqualTo(8900 + 790);
    assertThat(user.balance("receivables")).isZero();
    assertThat(user.balance("unmatched")).isZero();
  }

  @Cleanup
  void deleteAccountWithPayments() {
    data.deleteEach("account", shop::deleteAccount);
  }
}
