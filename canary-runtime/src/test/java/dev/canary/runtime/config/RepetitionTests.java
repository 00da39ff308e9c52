package dev.canary.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepetitionTests {

  @TempDir Path workDir;
  private ConfigFixture config;

  @BeforeEach
  void begin() {
    config = new ConfigFixture(workDir);
  }

  @Test
  void namesTheFileAndWhatItDoesNotSay() {
    config
        .yaml("canary: { suites: { paths: [shop.jar] }, values: { shop: { url: 'http://shop' } } }")
        .flag("canary.suites.classes", "com.acme.PlainIT", "com.acme.OtherIT")
        .flag("canary.suites.overrides.invoices.timeout", "9s")
        .flag("canary.web.port", "0");

    Repetition repetition = config.load().repetition();

    assertThat(repetition.options())
        .containsExactly(
            "--work-dir",
            workDir.toString(),
            "--config",
            workDir.resolve("canary.yaml").toString(),
            "--set",
            "canary.suites.classes=com.acme.PlainIT",
            "--set",
            "canary.suites.classes=com.acme.OtherIT",
            "--set",
            "canary.suites.overrides.invoices.timeout=9s");
    assertThat(repetition.variables()).isEmpty();
  }

  @Test
  void namesAllSuitePathsWithTheirDirectories() {
    config.flag("canary.suites.paths", "a.jar", "/opt/b");

    assertThat(config.load().repetition().options())
        .containsExactly(
            "--work-dir",
            workDir.toString(),
            "--suites",
            workDir.resolve("a.jar").toString(),
            "--suites",
            "/opt/b");
  }

  @Test
  void asksForWhatItDoesNotShow() {
    config
        .environment("TOKEN", "s3same")
        .yaml("canary: { values: { shop: { token: '${TOKEN}', name: '${SHOP_NAME:none}' } } }")
        .flag("canary.values.shop.url", "http://ada:s3same@shop")
        .flag("canary.worker.jvm-args", "-Xmx1g", "-Dshop.password=s3same");

    Repetition repetition = config.load().repetition();

    assertThat(repetition.options()).noneMatch(it -> it.contains("s3same"));
    assertThat(repetition.variables())
        .containsExactly("CANARY_WORKER_JVM_ARGS", "SHOP_NAME", "SHOP_URL", "TOKEN");
  }
}
