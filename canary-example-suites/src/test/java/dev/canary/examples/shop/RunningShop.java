package dev.canary.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A shop for one test, and the words to talk with it over HTTP. */
final class RunningShop implements AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  private final Shop shop;
  private String token = "none";

  private RunningShop(Shop shop) {
    this.shop = shop;
  }

  static RunningShop start() throws IOException {
    return new RunningShop(Shop.start("127.0.0.1", 0));
  }

  /** Signs up; further requests are this user's. */
  void signUp(String email) throws Exception {
    token = json(created("/sign-up", "{'email':'%s','password':'p'}".formatted(email))).at("token");
  }

  void forgetToken() {
    token = "none";
  }

  HttpResponse<String> get(String path) throws Exception {
    return call("GET", path, "");
  }

  HttpResponse<String> post(String path, String body) throws Exception {
    return call("POST", path, body);
  }

  HttpResponse<String> put(String path, String body) throws Exception {
    return call("PUT", path, body);
  }

  HttpResponse<String> delete(String path) throws Exception {
    return call("DELETE", path, "");
  }

  HttpResponse<String> getWithin(Duration timeout, String path) throws Exception {
    return HTTP.send(request(path).timeout(timeout).build(), BodyHandlers.ofString());
  }

  /**
   * @param body JSON with single quotes, for legibility
   */
  private HttpResponse<String> call(String method, String path, String body) throws Exception {
    BodyPublisher publisher = BodyPublishers.ofString(body.replace('\'', '"'));
    return HTTP.send(request(path).method(method, publisher).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(shop.url() + path))
        .header("Authorization", "Bearer " + token);
  }

  Answer ok(HttpResponse<String> response) throws IOException {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return json(response);
  }

  HttpResponse<String> created(String path, String body) throws Exception {
    HttpResponse<String> response = post(path, body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    return response;
  }

  /** Creates a draft and gives its id. */
  String draft(long cents) throws Exception {
    String draft = "{'customer':'Ada','text':'Seeds','cents':%d}".formatted(cents);
    return json(created("/invoices", draft)).at("id");
  }

  /** Creates and issues an invoice and gives its id. */
  String issued(long cents) throws Exception {
    String id = draft(cents);
    ok(post("/invoices/%s/issue".formatted(id), ""));
    return id;
  }

  static Answer json(HttpResponse<String> response) throws IOException {
    return new Answer(JSON.readTree(response.body()));
  }

  static void assertProblem(HttpResponse<String> response, int status, String detail)
      throws IOException {
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json(response).at("detail")).isEqualTo(detail);
    assertThat(json(response).at("status")).isEqualTo(String.valueOf(status));
    assertThat(response.statusCode()).isEqualTo(status);
  }

  @Override
  public void close() {
    shop.close();
  }

  /** JSON, by paths such as {@code 0/id}. */
  record Answer(JsonNode node) {

    String at(String path) {
      return node.at("/" + path).asText();
    }

    int size() {
      return node.size();
    }
  }
}
