package dev.canary.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import dev.canary.examples.client.CreditNote;
import dev.canary.examples.client.Email;
import dev.canary.examples.client.Invoice;
import dev.canary.examples.client.Payment;
import dev.canary.examples.client.Posting;
import dev.canary.examples.client.ShopClient;
import dev.canary.examples.client.ShopUser;
import okhttp3.OkHttpClient;

/**
 * The life of two invoices, from the first draft to the last line in the ledger.
 *
 * <p>The steps run in the order in which they are written, on one instance: what a step makes, it
 * leaves in a field for the steps after it. The invoices belong to the customer that Sign up has
 * made; they are deleted with the account, so there is nothing to clean up here.
 */
@CanarySuite(timeout = "30s")
class InvoicesCanary {

  private final ShopClient shop;
  private final String email;
  private final String password;
  private ShopUser user;
  private Invoice first;
  private Invoice second;
  private Payment payment;
  private CreditNote creditNote;

  InvoicesCanary(ShopEnvironment environment, SignUpCanary signUp, OkHttpClient http) {
    shop = environment.client(http);
    email = signUp.email();
    password = signUp.password();
  }

  @Step
  void create() {
    user = shop.logIn(email, password);
    first = user.createInvoice("Ada", "Sunflower seeds", 450);

    assertThat(first.state()).isEqualTo("draft");
  }

  @Step
  void update() {
    first = user.update(first, "Two bags of sunflower seeds", 900);

    assertThat(first.cents()).isEqualTo(900);
  }

  @Step
  void preview() {
    assertThat(user.preview(first)).contains("Ada", "Two bags of sunflower seeds", "9.00 EUR");
  }

  @Step(value = "Issue the invoice", timeout = "10s", slow = "2s")
  void issue() {
    first = user.issue(first);

    assertThat(first.number()).isNotBlank();
  }

  @Step
  void verifyIssued() {
    assertThat(user.get(first).state()).isEqualTo("issued");
    assertThat(user.invoices()).containsExactly(first);
  }

  /** Soft: an invoice that is not mailed is a nuisance, but the business goes on. */
  @Step(value = "E-mail the invoice", soft = true)
  void email() {
    user.email(first, "ada@example.com");

    assertThat(user.outbox())
        .extracting(Email::subject)
        .containsExactly("Invoice " + first.number());
  }

  @Step
  void verifyMatched() {
    payment = user.pay(first);

    assertThat(payment.invoice()).isEqualTo(first.id());
    assertThat(user.get(first).state()).isEqualTo("paid");
  }

  @Step
  void deleteMatch() {
    payment = user.deleteMatch(payment);

    assertThat(payment.invoice()).isNull();
    assertThat(user.get(first).state()).isEqualTo("issued");
  }

  @Step
  void cancelWithoutCreditNote() {
    first = user.cancel(first);

    assertThat(first.state()).isEqualTo("cancelled");
    assertThat(first.creditNote()).isNull();
  }

  @Step
  void createAndIssueSecond() {
    second = user.issue(user.createInvoice("Grace", "Mirror", 790));

    assertThat(second.state()).isEqualTo("issued");
    assertThat(second.number()).isNotEqualTo(first.number());
  }

  @Step
  void cancelWithCreditNote() {
    second = user.cancelWithCreditNote(second);

    assertThat(second.state()).isEqualTo("cancelled");
    assertThat(second.creditNote()).isNotBlank();
  }

  @Step
  void verifyCreditNote() {
    assertThat(user.creditNotes()).hasSize(1);
    creditNote = user.creditNotes().get(0);

    assertThat(creditNote.id()).isEqualTo(second.creditNote());
    assertThat(creditNote.invoice()).isEqualTo(second.id());
    assertThat(creditNote.cents()).isEqualTo(second.cents());
  }

  @Step(slow = "2s")
  void verifyInLedger() {
    assertThat(user.ledger())
        .extracting(Posting::document)
        .contains(first.number(), payment.id(), second.number(), creditNote.number());
    assertThat(user.balance("revenue")).isZero();
    assertThat(user.balance("bank")).isEqualTo(payment.cents());
  }
}
