package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A prober from its first run to a failure and back, seen from outside. */
class LifeJarTests {

  /**
   * Waits at a gate, so that what holds while it runs can be seen, and fails while it is told to.
   */
  private static final String SHOP =
      """
      import java.nio.file.*;

      @CanarySuite(every = "1s")
      class ShopCanary {
        private final Path directory;

        ShopCanary(@ConfigValue("directory") String directory) {
          this.directory = Path.of(directory);
        }

        @Step void enter() throws Exception {
          while (Files.exists(directory.resolve("closed"))) {
            Thread.sleep(20);
          }
        }

        @Step("Buy the hat") void buy() {
          if (Files.exists(directory.resolve("sold-out"))) {
            throw new AssertionError("expected: 1 hat but was: 0 hats");
          }
        }

        @Cleanup void leave() {}
      }
      """;

  @TempDir static Path suites;

  @TempDir Path directory;
  private Path closed;
  private Path soldOut;
  private Prober prober;

  @BeforeAll
  static void compileTheSuite() {
    Suites.compile(suites, SHOP);
  }

  @BeforeEach
  void startBehindTheGate() throws IOException {
    closed = Files.createFile(directory.resolve("closed"));
    soldOut = directory.resolve("sold-out");
    prober =
        CanaryJar.in(directory)
            .run(
                "--suites=" + suites,
                "--set=canary.values.directory=" + directory,
                "--set=canary.environment=production");
  }

  @AfterEach
  void stop() {
    prober.close();
  }

  @Test
  void isPendingUntilTheFirstRunHasEnded() throws IOException {
    HttpResponse<String> before = prober.get("/health");

    assertThat(before.statusCode()).isEqualTo(503);
    assertThat(before.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/health+json"));
    assertThat(before.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(Prober.parse(before.body()).at("/suites/pending").asInt()).isEqualTo(1);

    Files.delete(closed);

    prober.awaitHealth(200);
    JsonNode health = prober.json("/health");
    assertThat(health.path("status").asText()).isEqualTo("pass");
    assertThat(health.path("environment").asText()).isEqualTo("production");
    assertThat(health.at("/checks/shop/0/verdict").asText()).isEqualTo("PASSING");
  }

  @Test
  void showsARunWhileItIsGoingOnAndAfterwards() throws IOException {
    JsonNode running =
        await()
            .atMost(Prober.PATIENCE)
            .until(
                () -> prober.json("/api/runs?state=running").path("data"), list -> list.size() == 1)
            .get(0);
    String id = running.path("id").asText();
    assertThat(running.path("outcome").isNull()).isTrue();
    assertThat(prober.json("/api/runs/" + id).path("endedAt").isNull()).isTrue();

    Files.delete(closed);

    JsonNode run =
        await()
            .atMost(Prober.PATIENCE)
            .until(() -> prober.json("/api/runs/" + id), it -> !it.path("endedAt").isNull());
    assertThat(run.path("outcome").asText()).isEqualTo("PASSED");
    assertThat(run.path("trigger").asText()).isEqualTo("SCHEDULE");
    assertThat(run.path("steps").findValuesAsText("id")).containsExactly("enter", "buy");
    assertThat(run.at("/cleanup/outcome").asText()).isEqualTo("PASSED");
    assertThat(prober.get("/api/runs/nonsense").statusCode()).isEqualTo(404);
  }

  @Test
  void namesSuiteAndStepWhileItFailsAndRecovers() throws IOException {
    Files.delete(closed);
    prober.awaitHealth(200);

    Files.createFile(soldOut);
    prober.awaitHealth(503);

    JsonNode health = prober.json("/health");
    assertThat(health.path("status").asText()).isEqualTo("fail");
    assertThat(health.path("output").asText()).isEqualTo("1 of 1 suite is failing: Shop");
    assertThat(health.path("failed")).hasToString("[\"Shop: Buy the hat\"]");
    assertThat(health.at("/checks/shop/0/failedStep").asText()).isEqualTo("buy");
    assertThat(prober.get("/health/shop").statusCode()).isEqualTo(503);
    assertThat(prober.get("/health.xml").body()).contains("<status>Shop</status>");
    assertThat(prober.get("/livez").statusCode()).isEqualTo(200);
    assertThat(prober.get("/readyz").statusCode()).isEqualTo(200);

    Files.delete(soldOut);

    prober.awaitHealth(200);
    assertThat(prober.get("/health/shop").statusCode()).isEqualTo(200);
    assertThat(prober.get("/health/shop.xml").body())
        .matches(
            "(?s).*<pingdom_http_custom_check><status>OK</status><response_time>\\d+(\\.\\d{1,3})?</response_time></pingdom_http_custom_check>\\s*");
    assertThat(prober.get("/health/nonsense").statusCode()).isEqualTo(404);
    HttpResponse<String> head = prober.send("HEAD", "/health");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void logsOneErrorForEachFailedRun() throws IOException {
    Files.createFile(soldOut);
    Files.delete(closed);

    List<JsonNode> failed =
        prober.awaitRuns("shop", runs -> Prober.countEnded(runs) >= 2).stream()
            .filter(run -> !run.path("endedAt").isNull())
            .toList();

    for (JsonNode run : failed) {
      String id = run.path("id").asText();
      prober.awaitLine(line -> isErrorOf(id, line));
      List<JsonNode> errors = prober.log().stream().filter(line -> isErrorOf(id, line)).toList();
      assertThat(errors).hasSize(1);
      JsonNode error = errors.get(0);
      assertThat(error.path("suite").asText()).isEqualTo("shop");
      assertThat(error.path("step").asText()).isEqualTo("buy");
      assertThat(error.path("kind").asText()).isEqualTo("ASSERTION");
      assertThat(error.path("environment").asText()).isEqualTo("production");
      assertThat(error.path("durationMs").asLong()).isEqualTo(run.path("durationMs").asLong());
      assertThat(error.path("message").asText())
          .isEqualTo("shop: Step \"Buy the hat\" failed: expected: 1 hat but was: 0 hats");
    }
  }

  private static boolean isErrorOf(String run, JsonNode line) {
    return line.path("level").asText().equals("ERROR") && line.path("runId").asText().equals(run);
  }

  @Test
  void countsRunsSoThatStartedIsTheSumOfFinishedAtRest() throws IOException {
    Files.delete(closed);
    prober.awaitHealth(200);
    Files.createFile(closed);

    await()
        .atMost(Prober.PATIENCE)
        .untilAsserted(() -> assertThat(metric("canary_suite_running\\{suite=\"shop\"}")).isOne());
    assertThat(metric("canary_suite_started_total\\{suite=\"shop\"}"))
        .isEqualTo(metric("canary_suite_finished_total\\{.*suite=\"shop\".*}") + 1);
    assertThat(metric("canary_suite_duration_seconds_count\\{.*suite=\"shop\".*}"))
        .isEqualTo(metric("canary_suite_finished_total\\{.*suite=\"shop\".*}"));
    assertThat(metric("canary_health")).isOne();
  }

  /** The sum of all series that a name and labels match. */
  private double metric(String series) {
    return Pattern.compile("(?m)^" + series + " (\\S+)$")
        .matcher(prober.get("/metrics").body())
        .results()
        .mapToDouble(match -> Double.parseDouble(match.group(1)))
        .sum();
  }
}
