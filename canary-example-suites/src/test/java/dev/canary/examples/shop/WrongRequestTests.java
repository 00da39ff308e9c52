package dev.canary.examples.shop;

import static dev.canary.examples.shop.RunningShop.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrongRequestTests {

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
  void answersProblemsInFull() throws Exception {
    HttpResponse<String> refusal = shop.get("/nowhere");

    assertThat(refusal.body())
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,"
                + "\"detail\":\"There is nothing at /nowhere.\"}");
  }

  @Test
  void refusesUnknownProduct() throws Exception {
    HttpResponse<String> refusal = shop.get("/products/cat");

    assertProblem(refusal, 404, "There is no product cat.");
  }

  @Test
  void refusesWrongMethod() throws Exception {
    HttpResponse<String> refusal = shop.post("/faults", "");

    assertProblem(refusal, 405, "/faults cannot be asked with POST, but with DELETE, GET, PUT.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{} {}", "oops"})
  void refusesBodyThatIsNotTheRightJson(String body) throws Exception {
    HttpResponse<String> refusal = shop.put("/faults", body);

    assertThat(refusal.statusCode()).isEqualTo(400);
    assertThat(refusal.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void saysThatTheBodyIsNotTheRightJson() throws Exception {
    HttpResponse<String> refusal = shop.put("/faults", "oops");

    assertProblem(refusal, 400, "The body is not the JSON that is expected here.");
  }

  @Test
  void refusesNull() throws Exception {
    HttpResponse<String> refusal = shop.put("/faults", "null");

    assertProblem(refusal, 400, "The body is null where a JSON object is expected.");
  }

  @Test
  void refusesHugeBody() throws Exception {
    HttpResponse<String> refusal = shop.put("/faults", " ".repeat(70_000));

    assertProblem(refusal, 413, "The body is longer than 65536 bytes.");
  }
}
