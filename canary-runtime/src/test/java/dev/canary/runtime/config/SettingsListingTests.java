package dev.canary.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.canary.runtime.run.ConfiguredValue;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is configured, as people may see it. */
class SettingsListingTests {

  @TempDir Path workDir;
  private ConfigFixture config;

  @BeforeEach
  void useTheWorkDir() {
    config = new ConfigFixture(workDir);
  }

  @Test
  void tellsWhatWasSaidAndWhere() {
    config.environment("CANARY_WEB_PORT", "9000").yaml("canary:\n  name: shop\n");

    List<ConfiguredValue> all = config.flag("canary.every", "1m").load().inForce();

    assertThat(all)
        .contains(
            new ConfiguredValue("canary.name", "shop", "in canary.yaml line 2"),
            new ConfiguredValue("canary.every", "1m", "on the command line"),
            new ConfiguredValue("canary.web.port", "9000", "in the environment (CANARY_WEB_PORT)"),
            new ConfiguredValue("canary.environment", "default", "default"));
  }

  @Test
  void hidesWhateverMayBeASecret() {
    config
        .environment("SHOP_TOKEN", "s3same")
        .yaml(
            """
            canary:
              redact: ["^name$"]
              name: s3same
              ping: { url: "https://hc-ping.com/s3same" }
              worker: { jvm-args: ["-Dshop.token=s3same", "-Xmx1g"] }
              web: { base-url: "https://ada:s3same@canary.example.com/" }
              environment: ${SHOP_TOKEN}
              values: { shop: { url: "https://s3same" } }
            """);

    Settings settings = config.flag("canary.values.shop.code", "s3same").load();

    assertThat(settings.inForce())
        .noneMatch(value -> value.text().contains("s3same"))
        .extracting(ConfiguredValue::key, ConfiguredValue::text)
        .contains(
            tuple("canary.name", "[REDACTED]"),
            tuple("canary.ping.url", "[REDACTED]"),
            tuple("canary.environment", "${SHOP_TOKEN}"),
            tuple("canary.values.shop.url", "[REDACTED]"),
            tuple("canary.values.shop.code", "[REDACTED]"),
            tuple("canary.worker.jvm-args", "-Dshop.token=[REDACTED], -Xmx1g"),
            tuple("canary.web.base-url", "https://[REDACTED]@canary.example.com/"));
  }

  @Test
  void showsWhatUsersAndTokensMayDo() {
    config
        .environment("BUILD_TOKEN", "s3same-s3same-s3same")
        .yaml(
            """
            canary:
              web:
                users:
                  auth-key: { password-hash: "$2b$12$abcdefghijklmnopqrstuu5LqKoXmqPfyhC9PnCpGkJ2vBzYWqFe6", role: operator }
                tokens:
                  build: { value: "${BUILD_TOKEN}", role: operator }
            """);

    assertThat(config.load().inForce())
        .extracting(ConfiguredValue::key, ConfiguredValue::text)
        .contains(
            tuple("canary.web.users.auth-key.role", "operator"),
            tuple("canary.web.users.auth-key.password-hash", "[REDACTED]"),
            tuple("canary.web.tokens.build.role", "operator"),
            tuple("canary.web.tokens.build.value", "[REDACTED]"));
  }

  @Test
  void isNothingForWorkers() {
    assertThat(config.load().forWorkers().inForce()).isEmpty();
  }
}
