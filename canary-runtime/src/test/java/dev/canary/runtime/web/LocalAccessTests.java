package dev.canary.runtime.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.config.AccessSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be done from the prober's own machine without a login. */
class LocalAccessTests {

  private Site site = Site.withNobody();

  @AfterEach
  void close() {
    site.close();
  }

  private void use(Site other) {
    site.close();
    site = other;
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1", "127.0.0.1:80", "[::1]:8080"})
  void isEverythingWhereThereAreNoUsers(String host) {
    site.host = host;

    assertThat(site.get("/api/suites").status()).isEqualTo(200);
    assertThat(site.browse("/").status()).isEqualTo(200);
    assertThat(site.post("/api/tests/shop/pause").body()).isEqualTo("local");
    assertThat(site.lastEntry()).isEqualTo("local pause shop done {by=local}");
  }

  @Test
  void isToSeeWhereThereAreUsers() {
    use(Site.withUsers());
    site.host = Site.HERE;

    assertThat(site.get("/api/suites").status()).isEqualTo(200);
    assertThat(site.post("/api/tests/shop/pause").status()).isEqualTo(403);
    assertThat(site.post("/api/tests/shop/pause", Site.TOKEN).status()).isEqualTo(200);
  }

  @Test
  void isNothingWhereTheProberIsReachedByAnotherName() {
    use(Site.of(AccessSettings.DEFAULT, "https://canary.example.com"));
    site.host = Site.HERE;

    assertThat(site.get("/api/suites").status()).isEqualTo(403);
    assertThat(site.get("/livez").body()).isEqualTo("{\"status\":\"pass\"}");
  }

  /** A page whose own name leads to this machine would be let in by its address (DNS rebinding). */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example:8080",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "localhost.",
        "127.0.0.2",
        "0.0.0.0:8080",
        "[::1].evil.example",
        "evil.example#localhost"
      })
  void isNothingByAnotherName(String host) {
    site.host = host;

    assertThat(site.get("/api/suites").status()).isEqualTo(403);
    assertThat(site.post("/api/tests/shop/pause").status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Forwarded",
        "Via",
        "X-Forwarded-For",
        "X-Forwarded-Host",
        "X-Forwarded-Proto",
        "X-Real-IP"
      })
  void isNothingThatAProxyPassesOn(String header) {
    site.host = Site.HERE;

    assertThat(site.get("/api/suites", header, "127.0.0.1").status()).isEqualTo(403);
    assertThat(site.get("/api/suites", header, "").status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/suites HTTP/1.0\r\nHost: localhost\r\n\r\n",
        "GET /api/suites HTTP/1.0\r\n\r\n",
        "GET http://evil.example/api/suites HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
      })
  void isNothingThatAnOldProxyPassesOn(String request) throws IOException {
    assertThat(raw(request)).startsWith("HTTP/1.1 403 Forbidden\r\n");
  }

  @Test
  void isNotToldByTwoNames() throws IOException {
    String names = "Host: localhost\r\nHost: evil.example\r\n";

    String reply = raw("GET /api/suites HTTP/1.1\r\n%s\r\n".formatted(names));

    assertThat(reply).startsWith("HTTP/1.1 400 Bad Request\r\n");
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.web.url().getPort())) {
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
  }
}
