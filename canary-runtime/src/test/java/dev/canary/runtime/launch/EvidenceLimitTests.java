package dev.canary.runtime.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.config.EvidenceSettings;
import dev.canary.runtime.config.KeepEvidence;
import dev.canary.runtime.run.EvidenceEntry;
import dev.canary.runtime.run.LogLine;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How much is kept of a run. */
class EvidenceLimitTests {

  private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

  @RegisterExtension private final LaunchLab lab = new LaunchLab();

  private final OpenEvidence evidence =
      new OpenEvidence(new EvidenceSettings(KeepEvidence.ALL, 10_000, 10_000, 10_000));

  private static LogLine line(String message) {
    return new LogLine(NOW, "INFO", "shop", message, "sells");
  }

  @Test
  void dropsTheOldestLinesAndSaysHowMany() {
    IntStream.range(0, 30).forEach(number -> evidence.addLog(line(number + "x".repeat(894))));

    assertThat(evidence.toEvidence().logs())
        .hasSize(11)
        .startsWith(
            new LogLine(
                NOW,
                "WARN",
                "canary",
                "The first 20 lines were dropped: of a run, the latest 10000 bytes of logs are kept"
                    + " (canary.evidence.max-logs).",
                null),
            line("20" + "x".repeat(894)))
        .endsWith(line("29" + "x".repeat(894)));
  }

  @Test
  void boundsLinesThatAreEmpty() {
    IntStream.range(0, 100_000).forEach(number -> evidence.addLog(line("")));

    assertThat(evidence.toEvidence().logs()).hasSizeLessThan(101);
  }

  @Test
  void dropsTheOldestExchangesAndSaysHowMany() {
    IntStream.range(0, 3)
        .forEach(
            number ->
                evidence.addHttp(
                    new EvidenceEntry("buys", "{\"n\":%d%4000s}".formatted(number, ""))));

    assertThat(evidence.toEvidence().http())
        .hasSize(3)
        .startsWith(new EvidenceEntry(null, "{\"dropped\":1}"))
        .element(1)
        .satisfies(exchange -> assertThat(exchange.json()).startsWith("{\"n\":1 "));
  }

  @Test
  void dropsWhatIsLargerThanAll() {
    evidence.addProcess(new EvidenceEntry("counts", "{}" + " ".repeat(20_000)));

    assertThat(evidence.toEvidence().processes())
        .containsExactly(new EvidenceEntry(null, "{\"dropped\":1}"));
  }

  @Test
  void leavesOutAttachmentsThatDoNotFitAndSaysSo() throws Exception {
    lab.suites(
            """
            @CanarySuite class ShopCanary {
              @Step void sells(CanaryContext canary) {
                canary.attach("one.bin", "application/zip", new byte[900]);
                canary.attach("two.bin", "application/zip", new byte[200]);
                canary.attach("three.bin", "application/zip", new byte[100]);
              }
            }
            """)
        .set("canary.evidence.max-attachments", "1kB");

    String run = lab.launch().run("shop").id();

    assertThat(lab.runs().evidence(run).attachments())
        .extracting(file -> file.name())
        .containsExactly("one.bin", "three.bin");
    assertThat(lab.runs().evidence(run).logs())
        .singleElement()
        .satisfies(
            said -> {
              assertThat(said.step()).isEqualTo("sells");
              assertThat(said.message())
                  .isEqualTo(
                      "The attachment two.bin was not kept: attachments of a run are kept up to"
                          + " 1000 bytes (canary.evidence.max-attachments).");
            });
  }

  @Test
  void saysWhichAttachmentIsGoneOrNoFile() throws Exception {
    lab.suites(
            """
            class TillIT {
              @Test void counts(TestReporter reporter) {
                reporter.publishDirectory("sums", java.nio.file.Files::exists);
              }
            }
            """)
        .set("canary.suites.classes", "suites.TillIT");

    String run = lab.launch().run("till-it").id();

    assertThat(lab.runs().evidence(run).logs())
        .extracting(LogLine::message)
        .containsExactly("The attachment sums is no file.");
  }
}
