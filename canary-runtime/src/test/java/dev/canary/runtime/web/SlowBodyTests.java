package dev.canary.runtime.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that send a body, and take their time. */
@Timeout(60)
class SlowBodyTests {

  private final Site site = Site.withUsers();
  private final List<Socket> clients = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    for (Socket client : clients) {
      client.close();
    }
    site.close();
  }

  private Socket send(String text) throws IOException {
    Socket client = new Socket(InetAddress.getLoopbackAddress(), site.web.url().getPort());
    client.setSoTimeout(30_000);
    clients.add(client);
    client.getOutputStream().write(text.getBytes(US_ASCII));
    return client;
  }

  private static String head(String path, String length) {
    return "POST %s HTTP/1.1\r\nHost: a\r\nConnection: close\r\n%s\r\n\r\n".formatted(path, length);
  }

  private static String read(InputStream in) throws IOException {
    return new String(in.readAllBytes(), US_ASCII);
  }

  /** There are fewer threads than such clients. */
  @Test
  void holdNobodyUpAndAreCutOff() throws IOException {
    for (int client = 0; client < 60; client++) {
      String length = client % 2 == 0 ? "Content-Length: 60000" : "Transfer-Encoding: chunked";
      send(head("/login", length) + (client % 2 == 0 ? "u" : "1\r\nu\r\n"));
    }

    for (int request = 0; request < 20; request++) {
      assertThat(statusOfLivez()).isEqualTo(200);
    }

    String reply = read(clients.get(0).getInputStream());
    assertThat(reply)
        .startsWith("HTTP/1.1 408 ")
        .contains("application/problem+json")
        .contains("The body of the request did not arrive within 10 s; send it at once.");
    await().atMost(Duration.ofSeconds(30)).until(() -> clients.stream().allMatch(this::isCutOff));
  }

  private int statusOfLivez() {
    return site.web
        .send(
            HttpRequest.newBuilder(site.web.url().resolve("/livez")).timeout(Duration.ofSeconds(5)))
        .statusCode();
  }

  /** Dribbling goes on until nobody listens. */
  private boolean isCutOff(Socket client) {
    try {
      client.getOutputStream().write('x');
      return false;
    } catch (SocketException e) {
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void areAnsweredWhenTheirBodyIsThere() throws IOException {
    String form = "user=alice&password=" + Site.PASSWORD.replace(' ', '+');
    Socket client =
        send(
            head(
                "/login",
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                    + form.length()));

    for (byte character : form.getBytes(StandardCharsets.US_ASCII)) {
      client.getOutputStream().write(character);
      client.getOutputStream().flush();
    }

    assertThat(read(client.getInputStream())).startsWith("HTTP/1.1 303 ").contains("Set-Cookie: ");
  }

  @Test
  void areRefusedBeforeTheirBodyIsThereIfItIsTooLarge() throws IOException {
    Socket client = send(head("/login", "Content-Length: 65537"));

    assertThat(read(client.getInputStream()))
        .startsWith("HTTP/1.1 413 ")
        .contains("The request is too large; 64 KiB is the most.");
  }

  @Test
  void mayGoAway() throws IOException {
    send(head("/login", "Content-Length: 60000")).close();

    assertThat(statusOfLivez()).isEqualTo(200);
  }
}
