package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That a real prober says what it knows, and no more. */
class TruthJarTests {

  private static final String BLOCKED =
      """
      class Tenant implements CanaryEnvironment {
        public void deploy() { throw new IllegalStateException("no room"); }
        public void delete() {}
      }
      @CanarySuite(every = "1h") class ShopCanary {
        ShopCanary(Tenant tenant) {}
        @Step void sell() {}
      }
      @CanarySuite class StockCanary {
        StockCanary(ShopCanary shop) {}
        @Step void count() {}
      }
      """;

  private static final String BRISK =
      """
      @CanarySuite(every = "1s", timeout = "1s", cleanupTimeout = "1s")
      class BriskCanary { @Step void pass() {} }
      """;

  @TempDir static Path suites;

  @TempDir Path directory;

  @BeforeAll
  static void compileSuites() {
    Suites.compile(suites.resolve("blocked"), BLOCKED);
    Suites.compile(suites.resolve("brisk"), BRISK);
  }

  private Prober run(String which) {
    return CanaryJar.in(directory).run("--suites=" + suites.resolve(which));
  }

  @Test
  void isRedAtOnceWhenAnEnvironmentCannotBeDeployed() {
    try (Prober prober = run("blocked")) {
      prober.awaitRuns("stock", runs -> Prober.countEnded(runs) == 1);

      JsonNode health = prober.json("/health");

      assertThat(prober.get("/health").statusCode()).isEqualTo(503);
      assertThat(health.path("failed").valueStream().map(JsonNode::asText))
          .containsExactly("Tenant: Deploy: no room");
      assertThat(health.path("output").asText())
          .isEqualTo("2 of 2 suites are blocked by Tenant: Deploy: no room: Shop, Stock");
      assertThat(health.at("/suites/blocked").asInt()).isEqualTo(2);
      assertThat(health.at("/checks/stock/0/latestOutcome").asText()).isEqualTo("BLOCKED");
      assertThat(prober.get("/metrics").body())
          .contains(
              "canary_suite_verdict{suite=\"shop\",verdict=\"BLOCKED\"} 1.0",
              "canary_scheduler_alive 1.0");
      prober.awaitLine(line -> line.path("verdict").asText().equals("BLOCKED"));
    }
  }

  @Test
  void saysWhatNobodyKnowsOfTheTimeInWhichItWasDead() {
    try (Prober prober = run("brisk")) {
      prober.awaitHealth(200);
      prober.process().kill();
    }
    letPass(Duration.ofSeconds(7));

    try (Prober next = run("brisk")) {
      next.awaitHealth(200);

      JsonNode suite = next.json("/api/suites/brisk");
      assertThat(suite.at("/uptime/24h/ratio").asDouble()).isEqualTo(1);
      assertThat(suite.at("/uptime/24h/unknownSeconds").asInt()).isGreaterThan(86_300);
      assertThat(suite.at("/coverage/24h/planned").asInt())
          .isGreaterThan(suite.at("/coverage/24h/executed").asInt());
      assertThat(messages(next, "STALE"))
          .containsExactly(
              "brisk is STALE, and was PASSING. It has no recent result, so nobody knows whether it"
                  + " works.");
      next.awaitLine(
          line -> line.path("message").asText().equals("brisk is PASSING, and was STALE."));
    }
  }

  @Test
  void isRightAgainAfterItWasSuspended() throws Exception {
    try (Prober prober = run("brisk")) {
      prober.awaitHealth(200);
      long pid = prober.process().pid();

      signal("STOP", pid);
      letPass(Duration.ofSeconds(7));
      signal("CONT", pid);

      prober.awaitLine(
          line -> line.path("message").asText().equals("brisk is PASSING, and was STALE."));
      prober.awaitHealth(200);
      assertThat(messages(prober, "STALE")).hasSize(1);
      assertThat(prober.runs("brisk"))
          .filteredOn(run -> run.path("reason").asText().startsWith("Missed by being late"))
          .hasSize(1);
    }
  }

  private static List<String> messages(Prober prober, String verdict) {
    return prober.log().stream()
        .filter(line -> line.path("verdict").asText().equals(verdict))
        .map(line -> line.path("message").asText())
        .toList();
  }

  private static void signal(String signal, long pid) throws Exception {
    new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
  }

  private static void letPass(Duration time) {
    await().pollDelay(time).atMost(time.multipliedBy(2)).until(() -> true);
  }
}
