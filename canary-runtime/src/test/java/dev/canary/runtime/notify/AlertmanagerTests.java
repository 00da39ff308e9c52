package dev.canary.runtime.notify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.canary.runtime.run.Outcome;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a real Alertmanager makes of our alerts, where one is installed. */
class AlertmanagerTests {

  private static final String PROGRAM = "prometheus-alertmanager";

  @TempDir Path directory;
  private AlertLab lab;
  private Process alertmanager;
  private String url;

  @BeforeEach
  void start() throws IOException {
    assumeTrue(isInstalled(), PROGRAM + " is not installed");
    int port = freePort();
    url = "http://127.0.0.1:" + port;
    Path config =
        Files.writeString(
            directory.resolve("am.yml"), "{route: {receiver: n}, receivers: [{name: n}]}");
    alertmanager =
        new ProcessBuilder(
                PROGRAM,
                "--config.file=" + config,
                "--storage.path=" + directory.resolve("am"),
                "--cluster.listen-address=",
                "--web.listen-address=127.0.0.1:" + port)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("am.log").toFile())
            .start();
    await().atMost(AlertLab.PATIENCE).ignoreExceptions().until(() -> alerts().isArray());
    lab = AlertLab.in(directory).channel("am", "alertmanager", url);
    // It compares with its own clock.
    lab.clock.jump(Duration.between(lab.clock.instant(), Instant.now()));
  }

  @AfterEach
  void stop() {
    if (alertmanager != null) {
      alertmanager.destroyForcibly();
    }
    if (lab != null) {
      lab.close();
    }
  }

  private static boolean isInstalled() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, PROGRAM)));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private JsonNode alerts() throws IOException {
    try (var answer = URI.create(url + "/api/v2/alerts").toURL().openStream()) {
      return new ObjectMapper().readTree(new String(answer.readAllBytes(), UTF_8));
    }
  }

  /** As somebody does that has not heard of the end. */
  private void fireAgain(JsonNode alert) throws Exception {
    String body =
        "[{\"labels\": %s, \"endsAt\": \"%s\"}]"
            .formatted(alert.path("labels"), Instant.now().plusSeconds(300));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/api/v2/alerts"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private List<String> firing() throws IOException {
    return alerts()
        .valueStream()
        .map(
            it ->
                it.path("labels").path("suite").asText()
                    + " "
                    + it.path("annotations").path("summary").asText())
        .toList();
  }

  @Test
  void hearsOfTheBeginningAndOfTheEnd() throws IOException {
    lab.start().end("shop", Outcome.FAILED);
    await()
        .atMost(AlertLab.PATIENCE)
        .untilAsserted(
            () -> assertThat(firing()).containsExactly("shop FAILING: shop (production)"));

    lab.end("shop", Outcome.PASSED);
    await().atMost(AlertLab.PATIENCE).untilAsserted(() -> assertThat(firing()).isEmpty());
  }

  @Test
  void hearsOfTheEndFromTheNextProberToo() throws Exception {
    lab.start().end("shop", Outcome.FAILED);
    await().atMost(AlertLab.PATIENCE).until(() -> firing().size() == 1);
    JsonNode alert = alerts().get(0);
    lab.end("shop", Outcome.PASSED);
    await().atMost(AlertLab.PATIENCE).until(() -> firing().isEmpty());
    lab.stop();
    fireAgain(alert);
    await().atMost(AlertLab.PATIENCE).until(() -> firing().size() == 1);

    lab.clock.advance(Duration.ofMinutes(1));
    lab.start();

    await().atMost(AlertLab.PATIENCE).until(() -> firing().isEmpty());
  }
}
