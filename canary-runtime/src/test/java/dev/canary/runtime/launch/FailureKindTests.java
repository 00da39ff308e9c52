package dev.canary.runtime.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.FailureKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What sort of failure real causes are. */
class FailureKindTests {

  @RegisterExtension private final LaunchLab lab = new LaunchLab();

  private FailureKind kind(String step) throws IOException {
    lab.suites(
        """
        @CanarySuite class ShopCanary {
          @Step void sells(okhttp3.OkHttpClient http) throws Exception { %s }
          static String get(okhttp3.OkHttpClient http, String url) throws IOException {
            var request = new okhttp3.Request.Builder().url(url).build();
            try (var response = http.newCall(request).execute()) { return response.body().string(); }
          }
          static void send(String url, int seconds) throws Exception {
            var request = java.net.http.HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(seconds)).build();
            java.net.http.HttpClient.newHttpClient()
                .send(request, java.net.http.HttpResponse.BodyHandlers.ofString());
          }
        }
        """
            .formatted(step));
    return lab.launch().failure("shop").kind();
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Test
  void anAssertion() throws Exception {
    assertThat(kind("Assertions.fail(\"no\");")).isEqualTo(FailureKind.ASSERTION);
  }

  @Test
  void severalAssertions() throws Exception {
    assertThat(kind("Assertions.assertAll(() -> Assertions.fail(\"a\"), () -> get(http, \"\"));"))
        .isEqualTo(FailureKind.ASSERTION);
  }

  @Test
  void anException() throws Exception {
    assertThat(kind("throw new IOException(\"disk full\");")).isEqualTo(FailureKind.EXCEPTION);
  }

  @Test
  void anExceptionWhoseCausesGoRoundInACircle() throws Exception {
    FailureKind kind =
        kind(
            """
            var one = new RuntimeException("one");
            one.initCause(new RuntimeException("other", one));
            throw one;
            """);

    assertThat(kind).isEqualTo(FailureKind.EXCEPTION);
  }

  @Test
  void aRefusedConnection() throws Exception {
    assertThat(kind("get(http, \"http://127.0.0.1:%d\");".formatted(closedPort())))
        .isEqualTo(FailureKind.CONNECT);
  }

  @Test
  void aRefusedConnectionOfTheJdksClient() throws Exception {
    assertThat(kind("send(\"http://127.0.0.1:%d\", 60);".formatted(closedPort())))
        .isEqualTo(FailureKind.CONNECT);
  }

  @Test
  void aRefusedConnectionInsideOfAnotherException() throws Exception {
    FailureKind kind =
        kind(
            """
            try { new Socket("127.0.0.1", %d); }
            catch (IOException e) { throw new UncheckedIOException(e); }
            """
                .formatted(closedPort()));

    assertThat(kind).isEqualTo(FailureKind.CONNECT);
  }

  @Test
  void aConnectionThatBreaksBeforeTheAnswer() throws Exception {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread hangUp = new Thread(() -> hangUp(server), "hang-up");
      hangUp.start();

      FailureKind kind =
          kind("get(http, \"http://127.0.0.1:%d\");".formatted(server.getLocalPort()));

      assertThat(kind).isEqualTo(FailureKind.CONNECT);
      hangUp.join();
    }
  }

  private static void hangUp(ServerSocket server) {
    try (var connection = server.accept()) {
      assertThat(connection.getInputStream().read()).isEqualTo('G');
      connection.shutdownOutput();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void anUnknownHost() throws Exception {
    assertThat(kind("get(http, \"http://shop.invalid\");")).isEqualTo(FailureKind.DNS);
  }

  @Test
  void anUnknownHostOfTheJdksClient() throws Exception {
    assertThat(kind("send(\"http://shop.invalid\", 60);")).isEqualTo(FailureKind.DNS);
  }

  @Test
  void aServerThatSpeaksNoTls() throws Exception {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread answer = new Thread(() -> answer(server), "no-tls");
      answer.start();

      FailureKind kind =
          kind("get(http, \"https://127.0.0.1:%d\");".formatted(server.getLocalPort()));

      assertThat(kind).isEqualTo(FailureKind.TLS);
      answer.join();
    }
  }

  private static void answer(ServerSocket server) {
    try (var connection = server.accept()) {
      connection.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
      connection.getOutputStream().flush();
      connection.getInputStream().readAllBytes();
    } catch (IOException e) {
      // The client hangs up, as it should.
    }
  }

  @Test
  void aServerThatDoesNotAnswer() throws Exception {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(kind("send(\"http://127.0.0.1:%d\", 2);".formatted(server.getLocalPort())))
          .isEqualTo(FailureKind.TIMEOUT);
    }
  }

  @Test
  void aReadThatTakesTooLong() throws Exception {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      FailureKind kind =
          kind(
              """
              try (var socket = new Socket("127.0.0.1", %d)) {
                socket.setSoTimeout(50);
                socket.getInputStream().read();
              }
              """
                  .formatted(server.getLocalPort()));

      assertThat(kind).isEqualTo(FailureKind.TIMEOUT);
    }
  }
}
