package dev.canary.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where pings go, which is a secret. */
class PingSettingsTests {

  @TempDir Path workDir;

  private ConfigFixture config;

  @BeforeEach
  void makeConfig() {
    config = new ConfigFixture(workDir);
  }

  private static PingUrl url(String text) {
    return new PingUrl(URI.create(text));
  }

  @Test
  void areOfTheProberAndOfSuites() {
    config
        .environment("CANARY_PING_URL", "https://hc-ping.com/key/prober")
        .environment("INVOICES_PING", "http://localhost:8000/ping/0123?create=1")
        .yaml(
            """
            canary:
              ping: { every: 30s }
              suites: { overrides: { invoices: { ping-url: "${INVOICES_PING}" } } }
            """);

    Settings settings = config.load();

    assertThat(settings.ping())
        .isEqualTo(new PingSettings(url("https://hc-ping.com/key/prober"), Duration.ofSeconds(30)));
    assertThat(settings.suites().override("invoices").findPingUrl())
        .contains(url("http://localhost:8000/ping/0123?create=1"));
    assertThat(settings.suites().override("login").findPingUrl()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hc-ping.com/hunter2",
        "ftp://hc-ping.com/hunter2",
        "https://hc-ping.com/hunter2#now",
        "https://me:hunter2@hc-ping.com/",
        "https://hc-ping.com:65536/hunter2",
        "https:///hunter2",
        "https://hc ping.com/hunter2",
      })
  void areAddressesThatNoMessageShows(String value) {
    config.yaml("canary: { ping: { url: '%s' } }".formatted(value));

    assertThat(config.error())
        .isEqualTo(
            "canary.ping.url in canary.yaml line 1 is [REDACTED]; it has to be an address such as"
                + " https://hc-ping.com/your-ping-key/your-check.");
  }

  @Test
  void areSecretsForSuitesToo() {
    config.flag("canary.suites.overrides.a.ping-url", "hunter2");

    assertThat(config.error())
        .isEqualTo(
            "canary.suites.overrides.a.ping-url on the command line is [REDACTED]; it has to be an"
                + " address such as https://hc-ping.com/your-ping-key/your-check.");
  }

  @Test
  void areNoTextThatWouldShowTheSecret() {
    config
        .flag("canary.ping.url", "https://hc-ping.com/hunter2")
        .flag("canary.suites.overrides.a.ping-url", "http://localhost:8000/hunter2");

    assertThat(config.load().toString())
        .doesNotContain("hunter2")
        .contains("https://hc-ping.com/[REDACTED]")
        .contains("http://localhost:8000/[REDACTED]");
  }

  @Test
  void areNotShared() {
    config
        .flag("canary.ping.url", "https://hc-ping.com/hunter2")
        .flag("canary.suites.overrides.a.ping-url", "https://hc-ping.com/hunter2")
        .flag("canary.suites.overrides.b.ping-url", "https://hc-ping.com/another");

    assertThat(config.error())
        .isEqualTo(
            "canary.ping.url and canary.suites.overrides.a.ping-url are the same address; give each"
                + " a check of its own, or the death of one goes unnoticed.");
  }
}
