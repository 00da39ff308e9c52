package dev.canary.examples.shop;

import static dev.canary.examples.shop.RunningShop.assertProblem;
import static dev.canary.examples.shop.RunningShop.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvoiceTests {

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
  void createsDraft() throws Exception {
    HttpResponse<String> draft =
        shop.created("/invoices", "{'customer':'Ada','text':'Seeds','cents':450}");

    assertThat(draft.body())
        .isEqualTo(
            "{\"id\":\"invoice-1\",\"owner\":\"canary-ada@example.com\",\"state\":\"draft\","
                + "\"customer\":\"Ada\",\"text\":\"Seeds\",\"cents\":450}");
  }

  @Test
  void refusesDraftWithoutAmount() throws Exception {
    HttpResponse<String> refusal = shop.post("/invoices", "{'customer':'Ada','text':'Seeds'}");

    assertProblem(refusal, 400, "\"cents\" is missing or not more than zero.");
  }

  @Test
  void refusesWhoIsNotLoggedIn() throws Exception {
    shop.forgetToken();

    HttpResponse<String> refusal = shop.get("/invoices");

    assertProblem(refusal, 401, "Nobody is logged in with this token. Log in first.");
  }

  @Test
  void updatesDraft() throws Exception {
    String id = shop.draft(450);

    HttpResponse<String> updated =
        shop.put("/invoices/" + id, "{'customer':'Grace','text':'Mirror','cents':790}");

    assertThat(shop.ok(updated).at("customer")).isEqualTo("Grace");
    assertThat(json(shop.get("/invoices/" + id)).at("cents")).isEqualTo("790");
  }

  @Test
  void refusesToUpdateWhatIsIssued() throws Exception {
    String id = shop.issued(450);

    HttpResponse<String> refusal =
        shop.put("/invoices/" + id, "{'customer':'Grace','text':'Mirror','cents':790}");

    assertProblem(
        refusal, 409, "Invoice invoice-1 is issued; it can be updated only while it is draft.");
  }

  @Test
  void previews() throws Exception {
    String id = shop.draft(1205);

    HttpResponse<String> preview = shop.get("/invoices/%s/preview".formatted(id));

    assertThat(shop.ok(preview).at("text")).isEqualTo("Draft\nTo: Ada\nSeeds: 12.05 EUR\n");
  }

  @Test
  void issuesWithNumberAndPostings() throws Exception {
    String id = shop.draft(450);

    HttpResponse<String> issued = shop.post("/invoices/%s/issue".formatted(id), "");

    assertThat(shop.ok(issued).at("state")).isEqualTo("issued");
    assertThat(json(issued).at("number")).isEqualTo("INV-1");
    assertThat(balance("receivables")).isEqualTo(450);
    assertThat(balance("revenue")).isEqualTo(-450);
  }

  @Test
  void emailsIntoTheOutbox() throws Exception {
    String id = shop.issued(450);

    shop.created("/invoices/%s/email".formatted(id), "{'to':'ada@example.com'}");

    RunningShop.Answer outbox = json(shop.get("/outbox"));
    assertThat(outbox.at("0/to")).isEqualTo("ada@example.com");
    assertThat(outbox.at("0/subject")).isEqualTo("Invoice INV-1");
    assertThat(outbox.at("0/body")).isEqualTo("Invoice INV-1\nTo: Ada\nSeeds: 4.50 EUR\n");
  }

  @Test
  void refusesToEmailDraft() throws Exception {
    String id = shop.draft(450);

    HttpResponse<String> refusal =
        shop.post("/invoices/%s/email".formatted(id), "{'to':'ada@example.com'}");

    assertProblem(
        refusal, 409, "Invoice invoice-1 is draft; it can be e-mailed only while it is issued.");
  }

  @Test
  void cancelsWithoutCreditNote() throws Exception {
    String id = shop.issued(450);

    HttpResponse<String> cancelled =
        shop.post("/invoices/%s/cancel".formatted(id), "{'creditNote':false}");

    assertThat(shop.ok(cancelled).at("state")).isEqualTo("cancelled");
    assertThat(json(shop.get("/credit-notes")).size()).isZero();
    assertThat(balance("receivables")).isZero();
  }

  @Test
  void cancelsWithCreditNote() throws Exception {
    String id = shop.issued(450);

    HttpResponse<String> cancelled =
        shop.post("/invoices/%s/cancel".formatted(id), "{'creditNote':true}");

    String creditNote = shop.ok(cancelled).at("creditNote");
    assertThat(json(shop.get("/credit-notes/" + creditNote)).at("number")).isEqualTo("CN-1");
    assertThat(json(shop.get("/ledger")).at("2/document")).isEqualTo("CN-1");
    assertThat(balance("receivables")).isZero();
  }

  @Test
  void refusesToCancelTwice() throws Exception {
    String id = shop.issued(450);
    shop.post("/invoices/%s/cancel".formatted(id), "{'creditNote':false}");

    HttpResponse<String> refusal =
        shop.post("/invoices/%s/cancel".formatted(id), "{'creditNote':true}");

    assertProblem(
        refusal,
        409,
        "Invoice invoice-1 is cancelled; it can be cancelled only while it is issued.");
  }

  @Test
  void listsInOrder() throws Exception {
    shop.draft(450);
    shop.draft(790);

    RunningShop.Answer invoices = json(shop.get("/invoices"));

    assertThat(invoices.size()).isEqualTo(2);
    assertThat(invoices.at("0/cents")).isEqualTo("450");
    assertThat(invoices.at("1/cents")).isEqualTo("790");
  }

  @Test
  void showsNobodyTheInvoicesOfOthers() throws Exception {
    String id = shop.draft(450);
    shop.signUp("canary-grace@example.com");

    HttpResponse<String> refusal = shop.get("/invoices/" + id);

    assertProblem(refusal, 404, "There is no invoice invoice-1.");
    assertThat(json(shop.get("/invoices")).size()).isZero();
  }

  @Test
  void deletesWithAllThatCameOfIt() throws Exception {
    String id = shop.issued(450);
    shop.created("/invoices/%s/email".formatted(id), "{'to':'ada@example.com'}");
    shop.ok(shop.post("/invoices/%s/cancel".formatted(id), "{'creditNote':true}"));
    shop.issued(790);

    HttpResponse<String> deletion = shop.delete("/invoices/" + id);

    assertThat(deletion.statusCode()).isEqualTo(204);
    assertThat(json(shop.get("/invoices")).at("0/number")).isEqualTo("INV-2");
    assertThat(json(shop.get("/outbox")).size()).isZero();
    assertThat(json(shop.get("/credit-notes")).size()).isZero();
    assertThat(json(shop.get("/ledger")).at("0/document")).isEqualTo("INV-2");
  }

  @Test
  void refusesToDeleteRealInvoices() throws Exception {
    shop.signUp("ada@example.com");
    String id = shop.draft(450);

    HttpResponse<String> refusal = shop.delete("/invoices/" + id);

    assertThat(refusal.statusCode()).isEqualTo(403);
    assertThat(json(refusal).at("detail")).startsWith("Real data cannot be deleted: ");
    assertThat(shop.get("/invoices/" + id).statusCode()).isEqualTo(200);
  }

  @Test
  void refusesToDeleteWhatIsPaid() throws Exception {
    String id = shop.issued(450);
    shop.created("/payments", "{'reference':'INV-1','cents':450}");

    HttpResponse<String> refusal = shop.delete("/invoices/" + id);

    assertProblem(
        refusal, 409, "Invoice invoice-1 is paid. Delete the match of its payment first.");
  }

  private long balance(String account) throws Exception {
    long balance = 0;
    for (var posting : json(shop.get("/ledger")).node()) {
      balance +=
          posting.at("/account").asText().equals(account) ? posting.at("/cents").asLong() : 0;
    }
    return balance;
  }
}
