package dev.canary.examples.shop;

import static dev.canary.examples.shop.RunningShop.assertProblem;
import static dev.canary.examples.shop.RunningShop.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultTests {

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
  void answersWithStatusAndDoesNothing() throws Exception {
    shop.ok(shop.put("/faults", "{'path':'/invoices','status':502}"));

    HttpResponse<String> answer =
        shop.post("/invoices", "{'customer':'Ada','text':'Seeds','cents':450}");

    assertProblem(answer, 502, "A fault is switched on for /invoices.");
    assertThat(json(shop.get("/admin/data")).node().at("/invoices")).isEmpty();
  }

  @Test
  void hurtsEverythingThatBeginsWithThePath() throws Exception {
    String id = shop.draft(450);
    shop.put("/faults", "{'path':'/invoices','status':503}");

    HttpResponse<String> answer = shop.get("/invoices/" + id);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(shop.get("/payments").statusCode()).isEqualTo(200);
  }

  @Test
  void hurtsOnlyTheMethodIfOneIsGiven() throws Exception {
    shop.put("/faults", "{'path':'/invoices','method':'POST','status':503}");

    HttpResponse<String> answer = shop.get("/invoices");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(shop.post("/invoices", "").statusCode()).isEqualTo(503);
  }

  @Test
  void answersLateButRightly() throws Exception {
    shop.put("/faults", "{'path':'/products','latencyMs':1}");

    HttpResponse<String> answer = shop.get("/products/cage");

    assertThat(shop.ok(answer).at("name")).isEqualTo("Cage with a swing");
  }

  @Test
  void keepsTheAnswerBackForTheWholeLatency() throws Exception {
    shop.put("/faults", "{'path':'/products','latencyMs':600000}");

    assertThatThrownBy(() -> shop.getWithin(Duration.ofMillis(100), "/products"))
        .isInstanceOf(HttpTimeoutException.class);
  }

  @Test
  void answersWithWrongBody() throws Exception {
    shop.put("/faults", "{'path':'/products','body':'oops'}");

    HttpResponse<String> answer = shop.get("/products");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("oops");
  }

  @Test
  void dropsTheConnectionWhenTheWorkIsDone() throws Exception {
    shop.put("/faults", "{'path':'/payments','drop':true}");

    assertThatThrownBy(() -> shop.post("/payments", "{'reference':'seeds','cents':450}"))
        .isInstanceOf(IOException.class);

    assertThat(json(shop.get("/admin/data")).at("payments/0/reference")).isEqualTo("seeds");
  }

  @Test
  void sparesSwitchAndHealth() throws Exception {
    shop.put("/faults", "{'path':'/','status':500}");

    HttpResponse<String> health = shop.get("/health");

    assertThat(health.body()).isEqualTo("{\"status\":\"pass\"}");
    assertThat(shop.get("/products").statusCode()).isEqualTo(500);
    assertThat(shop.get("/faults").body()).isEqualTo("[{\"path\":\"/\",\"status\":500}]");
  }

  @Test
  void countsTheFaultThatWasSwitchedOnLast() throws Exception {
    shop.put("/faults", "{'path':'/products/cage','status':500}");
    shop.put("/faults", "{'path':'/products','status':501}");
    shop.put("/faults", "{'path':'/products/cage','status':502}");

    HttpResponse<String> answer = shop.get("/products/cage");

    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(json(shop.get("/faults")).size()).isEqualTo(2);
  }

  @Test
  void switchesAllOff() throws Exception {
    shop.put("/faults", "{'path':'/products','status':500}");

    HttpResponse<String> off = shop.delete("/faults");

    assertThat(off.statusCode()).isEqualTo(204);
    assertThat(shop.get("/faults").body()).isEqualTo("[]");
    assertThat(shop.get("/products").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'status':500} | The path of a fault has to begin with a slash, such as /invoices.",
        "{'path':'x','drop':true}"
            + " | The path of a fault has to begin with a slash, such as /invoices.",
        "{'path':'/x'} | A fault needs a status, a latencyMs, a body, or \"drop\": true.",
        "{'path':'/x','status':99} | The status of a fault has to be between 200 and 599.",
        "{'path':'/x','latencyMs':0} | The latencyMs of a fault has to be between 1 and 600000.",
        "{'path':'/x','drop':true,'statuss':500} | \"statuss\" is not known here.",
        "{'path':'/x','status':'a'}"
            + " | The value of \"status\" is not of the kind that is expected there."
      })
  void refusesFaultsThatMakeNoSense(String fault, String detail) throws Exception {
    HttpResponse<String> refusal = shop.put("/faults", fault);

    assertProblem(refusal, 400, detail);
    assertThat(shop.get("/faults").body()).isEqualTo("[]");
  }
}
