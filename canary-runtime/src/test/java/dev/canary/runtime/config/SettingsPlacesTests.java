package dev.canary.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where settings come from, and which of several places decides. */
class SettingsPlacesTests {

  @TempDir Path workDir;

  private ConfigFixture config;

  @BeforeEach
  void makeConfig() {
    config = new ConfigFixture(workDir);
  }

  @Test
  void commandLineComesBeforeSystemPropertiesBeforeEnvironmentBeforeFile() {
    config
        .flag("canary.web.host", "flag")
        .systemProperty("canary.web.host", "property")
        .systemProperty("canary.name", "property")
        .environment("CANARY_WEB_HOST", "environment")
        .environment("CANARY_NAME", "environment")
        .environment("CANARY_ENVIRONMENT", "environment")
        .yaml("canary: { name: file, environment: file, every: 7s, web: { host: file } }");

    Settings settings = config.load();

    assertThat(settings.web().host()).isEqualTo("flag");
    assertThat(settings.name()).isEqualTo("property");
    assertThat(settings.environment()).isEqualTo("environment");
    assertThat(settings.launches().every()).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void environmentWritesHyphensAndDotsAsUnderscoresAndListsWithCommas() {
    config
        .environment("CANARY_STORE_MAX_SIZE", "500MB")
        .environment("CANARY_MAX_LAUNCHES", "8")
        .environment("CANARY_SUITES_PATHS", "a.jar,b\\,c.jar");

    Settings settings = config.load();

    assertThat(settings.store().maxSize()).isEqualTo(500_000_000L);
    assertThat(settings.launches().findMaxLaunches()).hasValue(8);
    assertThat(settings.suites().paths())
        .containsExactly(workDir.resolve("a.jar"), workDir.resolve("b,c.jar"));
  }

  @Test
  void unknownAndEmptyVariablesOfTheEnvironmentAreIgnored() {
    config
        .environment("CANARY_PORT", "tcp://10.0.0.1:8080")
        .environment("CANARY_SERVICE_HOST", "10.0.0.1")
        .environment("CANARY_NAME", "");

    Settings settings = config.load();

    assertThat(settings.name()).isEqualTo("canary");
    assertThat(settings.web().port()).isEqualTo(8080);
  }

  @Test
  void variablesAreFilledInFromEnvironmentSystemPropertiesAndDefaults() {
    config
        .environment("HOST", "shop.example.com")
        .environment("EMPTY", "")
        .systemProperty("user.home", "/home/canary")
        .yaml(
            """
            canary:
              web: { port: "${PORT:9000}" }
              suites: { paths: ["${user.home}/suites", "${A:${HOST}}"] }
              values:
                url: "https://${HOST}:${SHOP_PORT:443}/"
                empty: "x${EMPTY:}y"
                dollars: "a$b$$c$"
            """);

    Settings settings = config.load();

    assertThat(settings.web().port()).isEqualTo(9000);
    assertThat(settings.suites().paths())
        .containsExactly(Path.of("/home/canary/suites"), workDir.resolve("shop.example.com"));
    assertThat(settings.values().defaults())
        .isEqualTo(
            Map.of(
                "url", "https://shop.example.com:443/",
                "empty", "xy",
                "dollars", "a$b$$c$"));
  }

  @Test
  void whatAVariableHoldsIsTakenAsItIs() {
    config
        .environment("PASSWORD", "a${b}\\$c,d")
        .flag("canary.name", "${PASSWORD}")
        .yaml("canary: { values: { password: '${PASSWORD}' } }");

    Settings settings = config.load();

    assertThat(settings.values().defaults()).containsEntry("password", "a${b}\\$c,d");
    assertThat(settings.name()).isEqualTo("${PASSWORD}");
  }

  @Test
  void aVariableIsNeededOnlyWhereItsValueIs() {
    config.flag("canary.name", "flag").yaml("canary: { name: '${UNSET}' }");

    Settings settings = config.load();

    assertThat(settings.name()).isEqualTo("flag");
  }

  @Test
  void theFileMayBeNamedByFlagPropertyAndEnvironment() {
    config.file("a.yaml", "canary: { name: a }").file("b.yaml", "canary: { name: b }");

    assertThat(config.environment("CANARY_CONFIG", "a.yaml").load().name()).isEqualTo("a");
    assertThat(config.systemProperty("canary.config", "b.yaml").load().name()).isEqualTo("b");
    assertThat(config.flag("canary.config", workDir + "/a.yaml").load().name()).isEqualTo("a");
  }
}
