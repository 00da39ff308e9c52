package dev.canary.runtime.web;

import static dev.canary.runtime.web.Samples.health;
import static dev.canary.runtime.web.Samples.passing;
import static dev.canary.runtime.web.Samples.suite;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTests {

  private final WebFixture web = new WebFixture();

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void tellsWhatIsWrongWithTheProberItself() {
    assertThat(web.get("/livez").body()).isEqualTo("{\"status\":\"pass\",\"problems\":[]}");
    assertThat(web.get("/readyz").statusCode()).isEqualTo(200);

    web.problems.add("The store cannot be written.");

    assertThat(web.get("/livez").statusCode()).isEqualTo(200);
    HttpResponse<String> response = web.get("/readyz");
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body())
        .isEqualTo("{\"status\":\"fail\",\"problems\":[\"The store cannot be written.\"]}");
  }

  @Test
  void leavesTheFormatOfMetricsToThem() {
    HttpResponse<String> response =
        web.send(
            HttpRequest.newBuilder(web.url().resolve("/metrics")).header("Accept", "text/plain"));

    assertThat(response.headers().allValues("content-type"))
        .containsExactly("text/plain; version=0.0.4; charset=utf-8");
    assertThat(response.body()).isEqualTo("accept text/plain");
  }

  @Test
  void servesAPageWithLinksThatWork() {
    String page = web.get("/").body();

    List<String> links =
        Pattern.compile("href=\"([^\"]+)\"")
            .matcher(page)
            .results()
            .map(it -> it.group(1))
            .toList();
    web.health = health(passing(suite("login", "Login")));
    assertThat(links).hasSizeGreaterThan(7).allMatch(it -> web.get(it).statusCode() == 200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/health/a/b", "/api", "/..%2f..%2fetc/passwd"})
  void findsNothingElsewhere(String path) {
    HttpResponse<String> response = web.get(path);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().allValues("content-type"))
        .containsExactly("application/problem+json");
    assertThat(response.body())
        .startsWith("{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,")
        .contains("\"detail\":\"There is nothing at /");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH"})
  void refusesOtherMethods(String method) {
    HttpResponse<String> response = web.send(method, "/health");

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().allValues("allow")).containsExactly("GET, HEAD");
    assertThat(response.body())
        .isEqualTo(
            """
            {"type":"about:blank","title":"Method Not Allowed","status":405,\
            "detail":"%s is not possible on /health; GET and HEAD are."}"""
                .formatted(method));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "foo",
        "foo:99",
        "my_service:8080",
        "127.0.0.1",
        "[::1]:8080",
        "a.b.example",
        "not a host"
      })
  void acceptsAnyHost(String host) throws IOException {
    web.health = health(passing(suite("login", "Login")));

    String response =
        raw("GET /health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

    assertThat(response).startsWith("HTTP/1.1 200 OK\r\n");
  }

  @Test
  void refusesWhatItCannotRead() throws IOException {
    String response = raw("GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

    assertThat(response)
        .startsWith("HTTP/1.1 400 Bad Request\r\n")
        .contains("Content-Type: application/problem+json\r\n")
        .endsWith(
            """
            {"type":"about:blank","title":"Bad Request","status":400,\
            "detail":"The request could not be read."}""");
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), web.url().getPort())) {
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
  }
}
