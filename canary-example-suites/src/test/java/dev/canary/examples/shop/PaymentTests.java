package dev.canary.examples.shop;

import static dev.canary.examples.shop.RunningShop.assertProblem;
import static dev.canary.examples.shop.RunningShop.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaymentTests {

  private RunningShop shop;

  @BeforeEach
  void start() throws Exception {
    shop = RunningShop.start();
    shop.signUp("canary-ada@example.com");
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void matchesByNumber() throws Exception {
    String invoice = shop.issued(450);

    HttpResponse<String> payment = shop.created("/payments", "{'reference':'INV-1','cents':450}");

    assertThat(json(payment).at("invoice")).isEqualTo(invoice);
    assertThat(json(shop.get("/invoices/" + invoice)).at("state")).isEqualTo("paid");
  }

  @Test
  void leavesOtherAmountsUnmatched() throws Exception {
    String invoice = shop.issued(450);

    HttpResponse<String> payment = shop.created("/payments", "{'reference':'INV-1','cents':449}");

    assertThat(json(payment).at("invoice")).isEmpty();
    assertThat(json(shop.get("/invoices/" + invoice)).at("state")).isEqualTo("issued");
  }

  @Test
  void matchesByHand() throws Exception {
    String invoice = shop.issued(450);
    shop.created("/payments", "{'reference':'for the seeds','cents':450}");

    HttpResponse<String> payment =
        shop.put("/payments/payment-1/match", "{'invoice':'%s'}".formatted(invoice));

    assertThat(shop.ok(payment).at("invoice")).isEqualTo(invoice);
    assertThat(json(shop.get("/invoices/" + invoice)).at("state")).isEqualTo("paid");
  }

  @Test
  void refusesToMatchOtherAmounts() throws Exception {
    String invoice = shop.issued(450);
    shop.created("/payments", "{'reference':'for the seeds','cents':400}");

    HttpResponse<String> refusal =
        shop.put("/payments/payment-1/match", "{'invoice':'%s'}".formatted(invoice));

    assertProblem(
        refusal, 409, "Payment payment-1 is of 400 cents, but invoice invoice-1 is of 450.");
  }

  @Test
  void deletesMatch() throws Exception {
    String invoice = shop.issued(450);
    shop.created("/payments", "{'reference':'INV-1','cents':450}");

    HttpResponse<String> payment = shop.delete("/payments/payment-1/match");

    assertThat(shop.ok(payment).at("invoice")).isEmpty();
    assertThat(json(shop.get("/invoices/" + invoice)).at("state")).isEqualTo("issued");
  }

  @Test
  void refusesToDeleteMatchThatIsNotThere() throws Exception {
    shop.created("/payments", "{'reference':'for the seeds','cents':400}");

    HttpResponse<String> refusal = shop.delete("/payments/payment-1/match");

    assertProblem(refusal, 409, "Payment payment-1 is not matched with any invoice.");
  }

  @Test
  void deletesPaymentWithItsPostings() throws Exception {
    shop.created("/payments", "{'reference':'for the seeds','cents':400}");

    HttpResponse<String> deletion = shop.delete("/payments/payment-1");

    assertThat(deletion.statusCode()).isEqualTo(204);
    assertThat(json(shop.get("/payments")).size()).isZero();
    assertThat(json(shop.get("/ledger")).size()).isZero();
  }

  @Test
  void refusesToDeleteWhatIsMatched() throws Exception {
    shop.issued(450);
    shop.created("/payments", "{'reference':'INV-1','cents':450}");

    HttpResponse<String> refusal = shop.delete("/payments/payment-1");

    assertProblem(
        refusal, 409, "Payment payment-1 is matched with invoice-1. Delete the match first.");
  }

  @Test
  void refusesToDeleteRealPayments() throws Exception {
    shop.signUp("ada@example.com");
    shop.created("/payments", "{'reference':'for the seeds','cents':400}");

    HttpResponse<String> refusal = shop.delete("/payments/payment-1");

    assertThat(refusal.statusCode()).isEqualTo(403);
    assertThat(json(refusal).at("detail")).startsWith("Real data cannot be deleted: ");
    assertThat(shop.get("/payments/payment-1").statusCode()).isEqualTo(200);
  }
}
