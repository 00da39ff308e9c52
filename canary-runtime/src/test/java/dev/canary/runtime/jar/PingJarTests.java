package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dead-man's switches of a real prober. The secret part of their addresses is hunter2. */
class PingJarTests {

  private static final String SHOP =
      """
      import java.nio.file.*;

      @CanarySuite(every = "1s")
      class ShopCanary {
        @Step("Buy the hat") void buy(@ConfigValue("directory") String directory) {
          if (Files.exists(Path.of(directory).resolve("sold-out"))) {
            throw new AssertionError("expected: 1 hat but was: 0 hats");
          }
        }
      }
      """;

  @TempDir static Path suites;

  @TempDir Path directory;
  private final MockWebServer server = new MockWebServer();
  private final List<String> pings = new CopyOnWriteArrayList<>();
  private final List<String> texts = new CopyOnWriteArrayList<>();
  private volatile MockResponse answer = new MockResponse.Builder().body("OK").build();

  @BeforeAll
  static void compileTheSuite() {
    Suites.compile(suites, SHOP);
  }

  @BeforeEach
  void startTheServer() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            pings.add(request.getTarget());
            texts.add(request.getBody().utf8());
            return answer;
          }
        });
    server.start();
  }

  @AfterEach
  void stopTheServer() {
    server.close();
  }

  private Prober startProber() {
    return CanaryJar.in(directory)
        .with("CANARY_PING_URL", server.url("/hunter2/prober").toString())
        .with("SHOP_PING", server.url("/hunter2/shop").toString())
        .run(
            "--suites=" + suites,
            "--config=" + config(),
            "--set=canary.values.directory=" + directory);
  }

  private Path config() {
    return new WorkDir(directory)
        .write(
            "pings.yaml",
            """
            canary:
              ping: { every: 500ms }
              suites: { overrides: { shop: { ping-url: "${SHOP_PING}" } } }
            """);
  }

  private void awaitPing(String ping) {
    await(ping).atMost(Prober.PATIENCE).until(() -> pings.contains(ping));
  }

  @Test
  void areToldOfTheProberAndOfTheRunsOfASuite() throws IOException {
    try (Prober prober = startProber()) {
      awaitPing("/hunter2/prober");
      String passed = firstRun(prober, "PASSED").path("id").asText();
      awaitPing("/hunter2/shop/start?rid=" + passed);
      awaitPing("/hunter2/shop?rid=" + passed);

      Files.createFile(directory.resolve("sold-out"));
      String failed = firstRun(prober, "FAILED").path("id").asText();
      awaitPing("/hunter2/shop/fail?rid=" + failed);

      assertThat(texts)
          .contains(
              "shop: FAILED\nstep: Buy the hat\nreason: Step \"Buy the hat\" failed: expected: 1 hat but was: 0 hats\n");
      assertThat(prober.get("/metrics").body())
          .containsPattern(
              "canary_notifications_total\\{channel=\"ping\",result=\"delivered\"} [1-9]")
          .contains("canary_notifications_total{channel=\"ping\",result=\"failed\"} 0.0");
      assertThat(prober.get("/api/suites/shop").body()).doesNotContain("hunter2");

      Ended ended = prober.terminate();

      assertThat(ended.exitCode()).isZero();
      assertThat(everything(ended)).noneMatch(line -> line.contains("hunter2"));
    }
  }

  @Test
  void holdUpNeitherRunsNorTheEndIfTheirServerHangs() {
    answer = new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
    try (Prober prober = startProber()) {
      JsonNode warning = prober.awaitLine(PingJarTests::isOfPings);
      prober.awaitRuns("shop", runs -> Prober.countEnded(runs) >= 8);

      Ended ended = prober.terminate();

      assertThat(warning.path("message").asText())
          .isEqualTo(
              "Pings do not get through to %s[REDACTED], because there is no answer in time. Suites run on, but whoever waits for these pings may raise an alarm."
                  .formatted(server.url("/")));
      assertThat(prober.log()).filteredOn(PingJarTests::isOfPings).hasSize(1);
      assertThat(ended.exitCode()).isZero();
      assertThat(everything(ended)).noneMatch(line -> line.contains("hunter2"));
    }
  }

  private static boolean isOfPings(JsonNode line) {
    return line.path("message").asText().startsWith("Pings ");
  }

  private static JsonNode firstRun(Prober prober, String outcome) {
    return prober
        .awaitRuns("shop", runs -> runs.stream().anyMatch(run -> has(run, outcome)))
        .stream()
        .filter(run -> has(run, outcome))
        .findFirst()
        .orElseThrow();
  }

  private static boolean has(JsonNode run, String outcome) {
    return run.path("outcome").asText().equals(outcome);
  }

  private static Stream<String> everything(Ended ended) {
    return Stream.concat(ended.out().stream(), ended.err().stream());
  }
}
