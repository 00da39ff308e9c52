package dev.canary.engine;

import static dev.canary.engine.Transcript.canary;
import static dev.canary.engine.Transcript.failed;
import static dev.canary.engine.Transcript.step;
import static dev.canary.engine.Transcript.transcript;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.engine.testsuites.http.ReadingASlowBody;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a server does, the exchange is over when the step is. */
@Timeout(30)
class HttpDeadlineTests {

  private static final String CUT_OFF =
      failed(
          step("get"), "Step \"Get\" did not end within its timeout of 300ms and was interrupted.");
  private static final Pattern TOTAL = Pattern.compile("\"total\":(\\d+)");

  private static List<String> run(String url) {
    return transcript(canary(ReadingASlowBody.class).configurationParameter("shop.url", url));
  }

  /** In milliseconds, out of what was recorded. */
  private static long total(List<String> transcript) {
    Matcher total = TOTAL.matcher(String.join("\n", transcript));
    assertThat(total.find()).isTrue();
    return Long.parseLong(total.group(1));
  }

  @Test
  void aServerThatDripsIsCutOff() throws IOException {
    try (var shop = new MockWebServer()) {
      shop.enqueue(
          new MockResponse.Builder().body("a".repeat(60)).throttleBody(1, 1, SECONDS).build());
      shop.start();

      List<String> transcript = run(shop.url("/").toString());

      assertThat(transcript).contains(CUT_OFF);
      assertThat(transcript.get(0))
          .contains("\"status\":200", "\"body\":\"a", "\"complete\":false")
          .contains("\"failure\":\"It was cancelled, at a deadline or by the suite.\"");
      assertThat(total(transcript)).isBetween(200L, 1_300L);
    }
  }

  @Test
  void aServerThatNeverAnswersIsCutOffAndSeesIt() throws Exception {
    try (var server = new ServerSocket(0)) {
      CompletableFuture<String> seen = CompletableFuture.supplyAsync(() -> readUntilClosed(server));

      List<String> transcript = run("http://127.0.0.1:" + server.getLocalPort());

      assertThat(transcript).contains(CUT_OFF);
      assertThat(total(transcript)).isBetween(200L, 1_300L);
      assertThat(seen.get(10, SECONDS)).startsWith("GET / HTTP/1.1");
    }
  }

  /** Ends when the other side has closed the connection, and not before. */
  private static String readUntilClosed(ServerSocket server) {
    var seen = new StringBuilder();
    try (Socket connection = server.accept()) {
      int next = connection.getInputStream().read();
      while (next >= 0) {
        seen.append((char) next);
        next = connection.getInputStream().read();
      }
    } catch (IOException reset) {
      return seen + reset.toString();
    }
    return seen.toString();
  }

  @Test
  void aServerThatCannotBeReachedIsCutOff() throws IOException {
    try (var server = new ServerSocket(0, 1);
        var full = new FullBacklog(server)) {
      List<String> transcript = run("http://127.0.0.1:" + full.port());

      assertThat(transcript).contains(CUT_OFF);
      assertThat(transcript.get(0))
          .contains("\"failure\":\"It was cancelled, at a deadline or by the suite.\"")
          .doesNotContain("\"status\"");
      assertThat(total(transcript)).isBetween(200L, 1_300L);
    }
  }
}
