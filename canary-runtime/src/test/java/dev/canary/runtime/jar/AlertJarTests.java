package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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

/** Alerts of a real prober, which is killed. The secret part of their address is hunter2. */
class AlertJarTests {

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

  /** Is blocked by the shop. */
  private static final String PAYMENTS =
      """
      @CanarySuite(every = "1s")
      class PaymentsCanary {
        PaymentsCanary(ShopCanary shop) {}
        @Step void pay() {}
      }
      """;

  @TempDir static Path suites;

  @TempDir Path directory;
  private final MockWebServer server = new MockWebServer();
  private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private final List<String> deliveries = new CopyOnWriteArrayList<>();
  private final List<String> texts = new CopyOnWriteArrayList<>();
  private volatile MockResponse answer = new MockResponse.Builder().body("OK").build();

  @BeforeAll
  static void compileTheSuites() {
    Suites.compile(suites, SHOP, PAYMENTS);
  }

  @BeforeEach
  void startTheServers() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            deliveries.add(
                request.getHeaders().get("Canary-Event")
                    + " "
                    + request.getHeaders().get("Canary-Delivery"));
            texts.add(request.getBody().utf8());
            return answer;
          }
        });
    server.start();
    mails.start();
  }

  @AfterEach
  void stopTheServers() {
    server.close();
    mails.stop();
  }

  private Prober startProber() {
    Path config =
        new WorkDir(directory)
            .write(
                "alerts.yaml",
                """
                canary:
                  alerts:
                    channels:
                      hook: { type: webhook, url: "${HOOK}" }
                      mail:
                        type: smtp
                        url: "smtp://127.0.0.1:%d"
                        from: canary@example.com
                        to: [ops@example.com]
                """
                    .formatted(mails.getSmtp().getPort()));
    return CanaryJar.in(directory)
        .with("HOOK", server.url("/hunter2").toString())
        .run(
            "--suites=" + suites,
            "--config=" + config,
            "--set=canary.values.directory=" + directory);
  }

  private void sellOut() throws IOException {
    Files.createFile(directory.resolve("sold-out"));
  }

  private void awaitDeliveries(int count) {
    await().atMost(Prober.PATIENCE).until(() -> deliveries.size() >= count);
  }

  /** One that is killed before it knows that an alert was taken may tell it again. */
  private static void awaitDelivered(Prober prober, String channel) {
    String series = "channel=\"%s\",result=\"delivered\"} 1.0".formatted(channel);
    await().atMost(Prober.PATIENCE).until(() -> prober.get("/metrics").body().contains(series));
  }

  @Test
  void areToldOnceThoughTheProberIsKilledAndTheirEndByTheNext() throws Exception {
    try (Prober prober = startProber()) {
      prober.awaitRuns("payments", runs -> Prober.countEnded(runs) > 0);
      sellOut();
      awaitDeliveries(1);
      awaitDelivered(prober, "webhook");
      awaitDelivered(prober, "smtp");
      assertThat(mails.waitForIncomingEmail(Prober.PATIENCE.toMillis(), 1)).isTrue();
      prober.process().kill();
    }
    assertThat(Prober.parse(texts.get(0)).path("blocks")).hasToString("[\"Payments\"]");
    assertThat(Prober.parse(texts.get(0)).path("text").asText())
        .contains("Step: Buy the hat\nMessage: expected: 1 hat but was: 0 hats");

    try (Prober prober = startProber()) {
      prober.awaitRuns("shop", runs -> Prober.countEnded(runs) > 4);
      assertThat(deliveries).hasSize(1);
      Files.delete(directory.resolve("sold-out"));
      awaitDeliveries(2);
      assertThat(mails.waitForIncomingEmail(Prober.PATIENCE.toMillis(), 2)).isTrue();
      Ended ended = prober.terminate();

      assertThat(deliveries.get(0)).startsWith("fire ");
      assertThat(deliveries.get(1)).startsWith("resolve ");
      assertThat(mails.getReceivedMessages()[1].getSubject()).isEqualTo("PASSING: Shop (default)");
      assertThat(ended.exitCode()).isZero();
      assertThat(ended.out()).noneMatch(line -> line.contains("hunter2"));
    }
  }

  @Test
  void areTriedAgainByTheNextProberIfOneIsKilledWhileTheyAreOnTheirWay() throws Exception {
    answer = new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
    try (Prober prober = startProber()) {
      prober.awaitRuns("shop", runs -> Prober.countEnded(runs) > 0);
      sellOut();
      awaitDeliveries(1);
      prober.process().kill();
    }
    answer = new MockResponse.Builder().body("OK").build();

    try (Prober prober = startProber()) {
      awaitDeliveries(2);

      assertThat(deliveries.get(1)).isEqualTo(deliveries.get(0));
      assertThat(prober.get("/health").statusCode()).isEqualTo(503);
    }
  }
}
