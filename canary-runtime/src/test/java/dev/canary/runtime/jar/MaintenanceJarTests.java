package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window that is open when the prober starts, and ends while it runs. */
class MaintenanceJarTests {

  private static final String SHOP =
      """
      @CanarySuite(every = "1s")
      class ShopCanary {
        @Step void buy() {
          throw new AssertionError("closed");
        }
      }
      """;

  private static final String QUIET =
      """
      @CanarySuite(every = "1s")
      class QuietCanary {
        @Step void look() {}
      }
      """;

  @TempDir Path directory;

  @Test
  void whatFailsInAWindowCountsOnlyAfterIt() {
    Suites.compile(directory.resolve("suites"), SHOP, QUIET);
    Instant end = Instant.now().plusSeconds(20).truncatedTo(ChronoUnit.SECONDS);
    Path config =
        new WorkDir(directory)
            .write(
                "canary.yaml",
                """
                canary:
                  maintenance:
                    deploy: { from: "2026-01-01T00:00", to: "%s", suites: [shop] }
                    freeze: { from: "2026-01-01T00:00", to: "%s", suites: [quiet], run: false }
                """
                    .formatted(end, end));
    try (Prober prober =
        CanaryJar.in(directory)
            .run("--suites=" + directory.resolve("suites"), "--config=" + config)) {
      prober.awaitRuns("shop", runs -> Prober.countEnded(runs) >= 1);

      JsonNode health = prober.json("/health");
      assertThat(health.path("status").asText()).isEqualTo("pass");
      assertThat(health.path("output").asText()).isEqualTo("All 2 suites are in maintenance.");
      assertThat(health.at("/suites/maintenance").asInt()).isEqualTo(2);
      assertThat(health.at("/checks/shop/0/verdict").asText()).isEqualTo("MAINTENANCE");
      assertThat(health.at("/checks/shop/0/output").asText())
          .isEqualTo(
              "In the maintenance window deploy until %s."
                  .formatted(end.toString().replace("Z", ".000Z")));
      assertThat(prober.json("/api/suites/quiet").at("/maintenance/window").asText())
          .isEqualTo("freeze");
      assertThat(prober.runs("quiet")).isEmpty();

      await()
          .atMost(Prober.PATIENCE.multipliedBy(2))
          .until(
              () -> prober.json("/health/shop").at("/checks/shop/0/verdict").asText(),
              "FAILING"::equals);
      prober.awaitRuns("quiet", runs -> Prober.countEnded(runs) >= 1);
      assertThat(prober.json("/api/suites/shop").at("/uptime/24h/maintenanceSeconds").asInt())
          .isPositive();
    }
  }
}
