package dev.canary.runtime.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Evidence;
import dev.canary.runtime.run.Launch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Evidence of runs in workers. */
class WorkerEvidenceTests {

  @RegisterExtension private final WorkerLab lab = new WorkerLab();

  private static List<String> lines(Evidence evidence) {
    return evidence.logs().stream()
        .map(line -> "%s %s %s".formatted(line.logger(), line.step(), line.message()))
        .toList();
  }

  @Test
  void comesFromWorkersWithoutSecrets() throws Exception {
    lab.set("canary.values.shop.code", "s3same")
        .suites(
            """
            @CanarySuite class ShopCanary {
              @Step void opens(@ConfigValue(value = "shop.code", secret = true) String code) {
                System.out.println("open " + code);
                java.util.logging.Logger.getLogger("till").info("counted " + code);
              }
              @Step void sells(CanaryContext canary) {
                canary.attach("bill.txt", "text/plain", "for s3same".getBytes());
                throw new AssertionError("sold out");
              }
            }
            """);

    lab.launch("shop");

    Evidence evidence = lab.runs.evidence("shop");
    assertThat(lines(evidence))
        .containsExactly("stdout opens open [REDACTED]", "till opens counted [REDACTED]");
    assertThat(evidence.attachments().get(0).content().bytes())
        .isEqualTo("for [REDACTED]".getBytes(UTF_8));
    assertThat(lab.log)
        .anyMatch(line -> line.contains("open [REDACTED]"))
        .noneMatch(line -> line.contains("s3same"));
  }

  @Test
  void getsThroughHoweverMuchItIs() throws Exception {
    lab.set("canary.evidence.max-logs", "4MB")
        .set("canary.evidence.max-http", "4MB")
        .set("canary.evidence.max-attachments", "4MB")
        .suites(
            """
            @CanarySuite class ShopCanary {
              private static final org.slf4j.Logger LOG = org.slf4j.LoggerFactory.getLogger("shop");
              @Step void shouts(CanaryContext canary) {
                String line = "\\0\\1".repeat(7_500);
                for (int i = 0; i < 300; i++) LOG.info(line);
                canary.attach("all.bin", "application/zip", new byte[4_000_000]);
              }
            }
            """);

    lab.launch("shop");

    Evidence evidence = lab.runs.evidence("shop");
    assertThat(evidence.logs()).hasSizeBetween(250, 301);
    assertThat(evidence.attachments().get(0).content().size()).isEqualTo(4_000_000);
  }

  @Test
  void isLostWithItsWorkerAndTheRunIsNot() throws Exception {
    lab.suites(
        """
        @CanarySuite class ShopCanary {
          @Step void sells() {
            System.out.println("selling");
            Runtime.getRuntime().halt(7);
          }
        }
        """);

    Launch launch = lab.start("shop");
    WorkerLab.await(launch);

    assertThat(lab.runs.all("shop")).hasSize(1);
    assertThat(lab.runs.evidence("shop")).isEqualTo(Evidence.NONE);
    assertThat(lab.log).anyMatch(line -> line.contains("selling"));
  }
}
