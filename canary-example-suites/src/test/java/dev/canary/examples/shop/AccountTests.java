package dev.canary.examples.shop;

import static dev.canary.examples.shop.RunningShop.assertProblem;
import static dev.canary.examples.shop.RunningShop.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountTests {

  private static final String CREDENTIALS = "{'email':'canary-ada@example.com','password':'p'}";

  private RunningShop shop;

  @BeforeEach
  void start() throws Exception {
    shop = RunningShop.start();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void signsUp() throws Exception {
    shop.signUp("canary-ada@example.com");

    assertThat(shop.get("/me").body())
        .isEqualTo("{\"email\":\"canary-ada@example.com\",\"canary\":true}");
  }

  @Test
  void refusesSecondAccountForAnAddress() throws Exception {
    shop.signUp("canary-ada@example.com");

    HttpResponse<String> refusal = shop.post("/sign-up", CREDENTIALS);

    assertProblem(refusal, 409, "There is an account for canary-ada@example.com already.");
  }

  @Test
  void refusesAddressThatIsNone() throws Exception {
    HttpResponse<String> refusal = shop.post("/sign-up", "{'email':'ada','password':'p'}");

    assertProblem(refusal, 400, "\"email\" is missing or not an e-mail address.");
  }

  @Test
  void refusesMissingPassword() throws Exception {
    HttpResponse<String> refusal = shop.post("/sign-up", "{'email':'ada@example.com'}");

    assertProblem(refusal, 400, "\"password\" is missing or blank.");
  }

  @Test
  void logsIn() throws Exception {
    shop.signUp("canary-ada@example.com");

    HttpResponse<String> session = shop.post("/login", CREDENTIALS);

    assertThat(session.statusCode()).isEqualTo(200);
    assertThat(json(session).at("token")).isNotBlank();
  }

  @Test
  void refusesWrongPassword() throws Exception {
    shop.signUp("canary-ada@example.com");

    HttpResponse<String> refusal =
        shop.post("/login", "{'email':'canary-ada@example.com','password':'q'}");

    assertProblem(refusal, 401, "E-mail address or password is wrong.");
  }

  @Test
  void knowsNobodyAfterLogout() throws Exception {
    shop.signUp("canary-ada@example.com");

    HttpResponse<String> logout = shop.post("/logout", "");

    assertThat(logout.statusCode()).isEqualTo(204);
    assertProblem(shop.get("/me"), 401, "Nobody is logged in with this token. Log in first.");
  }

  @Test
  void deletesCanaryAccountWithEverythingInIt() throws Exception {
    shop.signUp("canary-ada@example.com");
    String invoice = shop.issued(450);
    shop.created("/invoices/%s/email".formatted(invoice), "{'to':'ada@example.com'}");
    shop.created("/payments", "{'reference':'INV-1','cents':450}");

    HttpResponse<String> deletion = shop.delete("/users/canary-ada@example.com");

    assertThat(deletion.statusCode()).isEqualTo(204);
    assertThat(shop.get("/me").statusCode()).isEqualTo(401);
    assertThat(shop.get("/admin/data").body())
        .isEqualTo(
            "{\"users\":[],\"invoices\":[],\"creditNotes\":[],"
                + "\"payments\":[],\"outbox\":[],\"ledger\":[]}");
  }

  @Test
  void deletesNobodyElse() throws Exception {
    shop.signUp("canary-ada@example.com");
    shop.issued(450);
    shop.signUp("canary-grace@example.com");

    shop.delete("/users/canary-grace@example.com");

    assertThat(json(shop.get("/admin/data")).at("users/0/email"))
        .isEqualTo("canary-ada@example.com");
    assertThat(json(shop.get("/admin/data")).at("invoices/0/owner"))
        .isEqualTo("canary-ada@example.com");
  }

  @Test
  void refusesToDeleteRealAccounts() throws Exception {
    shop.signUp("ada@example.com");

    HttpResponse<String> refusal = shop.delete("/users/ada@example.com");

    assertProblem(
        refusal,
        403,
        "Real data cannot be deleted: ada@example.com is not a canary account, whose address begins"
            + " with canary-.");
    assertThat(shop.get("/me").statusCode()).isEqualTo(200);
  }

  @Test
  void refusesToDeleteWhoDoesNotExist() throws Exception {
    HttpResponse<String> refusal = shop.delete("/users/canary-x@example.com");

    assertProblem(refusal, 404, "There is no account for canary-x@example.com.");
  }
}
