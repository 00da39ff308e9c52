package dev.canary.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Threshold;
import dev.canary.runtime.run.Verdict;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsLoaderTests {

  private static final String EXAMPLE =
      """
        canary:
          name: system-verification
          environment: production        # shown in health, UI, every log line
          every: 5m                      # default interval
          timeout: 2m
          isolation: process
          worker: { jvm-args: [-Xmx512m] }
          shutdown-grace: 30s
          suites:
            paths: [suites/]
            classes: [com.acme.CheckoutIT]
            exclude: []
            overrides:
              invoices: { every: 1m, timeout: 30s, fail-after: "2 of 3", paused: false }
          store: { path: canary.db, keep: 30d, keep-failures: 180d, max-size: 2GB }
          web:   { host: 127.0.0.1, port: 8080, base-url: "https://canary.example.com" }
          redact: ["(?i)^x-internal-.*"]
          values:
            shop: { url: "https://shop.example.com", token: "${SHOP_TOKEN}" }
        """;

  @TempDir Path workDir;

  private ConfigFixture config;

  @BeforeEach
  void makeConfig() {
    config = new ConfigFixture(workDir);
  }

  private static final EvidenceSettings EVIDENCE =
      new EvidenceSettings(KeepEvidence.ALL, 256_000, 1_000_000, 2_000_000);

  @Test
  void needsNoConfigurationAtAll() {
    Settings settings = config.load();

    assertThat(settings)
        .isEqualTo(
            new Settings(
                "canary",
                "default",
                workDir,
                new LaunchSettings(
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(2),
                    null,
                    Duration.ofSeconds(30),
                    null,
                    List.of()),
                new SuitesSettings(List.of(), List.of(), List.of(), Map.of()),
                new StoreSettings(
                    workDir.resolve("canary.db"),
                    Duration.ofDays(30),
                    Duration.ofDays(180),
                    Duration.ofDays(7),
                    2_000_000_000L),
                EVIDENCE,
                new WebSettings("127.0.0.1", 8080, null, AccessSettings.DEFAULT, null),
                new PingSettings(null, Duration.ofMinutes(1)),
                new AlertSettings(Set.of(Verdict.FAILING, Verdict.STALE), null, false, List.of()),
                List.of(),
                new OnceSettings(List.of(), List.of(), Map.of(), null, FailOn.FAILED, false),
                List.of(),
                new SuiteValues(Map.of(), Map.of()),
                settings.inForce(),
                settings.repetition()));
  }

  @Test
  void loadsACompleteFile() {
    config.environment("SHOP_TOKEN", "s3cret").yaml(EXAMPLE);

    Settings settings = config.load();

    assertThat(settings)
        .isEqualTo(
            new Settings(
                "system-verification",
                "production",
                workDir,
                new LaunchSettings(
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(2),
                    Isolation.PROCESS,
                    Duration.ofSeconds(30),
                    null,
                    List.of("-Xmx512m")),
                new SuitesSettings(
                    List.of(workDir.resolve("suites")),
                    List.of("com.acme.CheckoutIT"),
                    List.of(),
                    Map.of(
                        "invoices",
                        new SuiteOverride(
                            Duration.ofMinutes(1),
                            Duration.ofSeconds(30),
                            null,
                            new Threshold(2, 3),
                            null,
                            false,
                            null,
                            null))),
                new StoreSettings(
                    workDir.resolve("canary.db"),
                    Duration.ofDays(30),
                    Duration.ofDays(180),
                    Duration.ofDays(7),
                    2_000_000_000L),
                EVIDENCE,
                new WebSettings(
                    "127.0.0.1",
                    8080,
                    URI.create("https://canary.example.com"),
                    AccessSettings.DEFAULT,
                    null),
                new PingSettings(null, Duration.ofMinutes(1)),
                new AlertSettings(Set.of(Verdict.FAILING, Verdict.STALE), null, false, List.of()),
                List.of(),
                new OnceSettings(List.of(), List.of(), Map.of(), null, FailOn.FAILED, false),
                List.of("(?i)^x-internal-.*"),
                new SuiteValues(
                    Map.of("shop.url", "https://shop.example.com", "shop.token", "s3cret"),
                    Map.of()),
                settings.inForce(),
                settings.repetition()));
  }

  @Test
  void theManualShowsThisFile() throws Exception {
    assertThat(Files.readString(Path.of("../docs/configuration.md"))).contains(EXAMPLE);
  }

  @Test
  void aListReplacesTheWholeListBelowIt() {
    config.flag("canary.suites.paths", "a.jar").yaml("canary: { suites: { paths: [x, y, z] } }");

    Settings settings = config.load();

    assertThat(settings.suites().paths()).containsExactly(workDir.resolve("a.jar"));
  }

  @Test
  void entriesOfListsMayHoldCommasAndBackslashes() {
    config.yaml("canary: { redact: ['^a{1,2}\\d$', '^b$|^c$'] }").flag("canary.once.tags", "a,b");

    Settings settings = config.load();

    assertThat(settings.redact()).containsExactly("^a{1,2}\\d$", "^b$|^c$");
    assertThat(settings.once().tags()).containsExactly("a,b");
  }

  @Test
  void whatConcernsOnceComesFromTheCommandLineToo() {
    config
        .flag("canary.once.suites", "invoices", "payments")
        .flag("canary.once.labels", "version=1.2", "note=a=b")
        .flag("canary.once.report-dir", "target/reports")
        .flag("canary.once.fail-on", "degraded")
        .flag("canary.once.record", "true");

    Settings settings = config.load();

    assertThat(settings.once())
        .isEqualTo(
            new OnceSettings(
                List.of("invoices", "payments"),
                List.of(),
                Map.of("version", "1.2", "note", "a=b"),
                workDir.resolve("target/reports"),
                FailOn.DEGRADED,
                true));
  }

  @Test
  void overridesMayBeGivenInPartsAndForIdsWithDotsAndHyphens() {
    config
        .flag("canary.suites.overrides.sign-up.every", "10s")
        .environment("CANARY_SUITES_OVERRIDES_SIGN_UP_PAUSED", "true")
        .yaml(
            """
            canary:
              suites:
                overrides:
                  sign-up: { cleanup-timeout: 5s, paused: false, recover-after: 2 }
                  shop.invoices: { timeout: 1s }
            """);

    SuitesSettings suites = config.load().suites();

    assertThat(suites.override("sign-up"))
        .isEqualTo(
            new SuiteOverride(
                Duration.ofSeconds(10),
                null,
                Duration.ofSeconds(5),
                null,
                new Threshold(2, 2),
                true,
                null,
                null));
    assertThat(suites.override("shop.invoices").timeout()).isEqualTo(Duration.ofSeconds(1));
    assertThat(suites.override("login")).isEqualTo(SuiteOverride.NOTHING);
  }

  @Test
  void valuesOfTheCommandLineArePinnedAndAllOthersAreDefaults() {
    config
        .flag("canary.values.shop.url", "http://flag")
        .systemProperty("canary.values.shop.user", "property")
        .environment("CANARY_VALUES_SHOP_COLOUR", "environment")
        .yaml("canary: { values: { shop: { url: 'http://file', colour: red }, empty: '' } }");

    SuiteValues values = config.load().values();

    assertThat(values.pinned()).isEqualTo(Map.of("shop.url", "http://flag"));
    assertThat(values.defaults())
        .isEqualTo(
            Map.of(
                "shop.url", "http://file",
                "shop.user", "property",
                "shop.colour", "environment",
                "empty", ""));
  }

  @Test
  void keysMayBeWrittenWithDots() {
    config.yaml("canary.web.port: 9000\ncanary: { values: { shop.url: x } }");

    Settings settings = config.load();

    assertThat(settings.web().port()).isEqualTo(9000);
    assertThat(settings.values().defaults()).isEqualTo(Map.of("shop.url", "x"));
  }

  @Test
  void anEmptyFileAndEmptySectionsSayNothing() {
    config.file("empty.yaml", "# nothing\n").yaml("canary:\n  web:\n  suites:\n    overrides:\n");

    Settings sections = config.load();
    Settings empty = config.flag("canary.config", "empty.yaml").load();

    assertThat(sections)
        .usingRecursiveComparison()
        .ignoringFields("inForce", "repetition")
        .isEqualTo(empty);
  }
}
