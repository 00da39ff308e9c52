package dev.canary.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigKeysTests {

  private static final Path MANUAL = Path.of("../docs/configuration.md");

  static Stream<ConfigKey<?>> keys() {
    return ConfigKeys.all().stream();
  }

  @Test
  void holdsEveryKeyThatIsDeclared() {
    List<ConfigKey<?>> declared =
        Stream.of(
                ConfigKeys.class,
                EvidenceKeys.class,
                AccessKeys.class,
                AlertKeys.class,
                MaintenanceKeys.class)
            .flatMap(keys -> Arrays.stream(keys.getDeclaredFields()))
            .filter(field -> field.getType() == ConfigKey.class)
            .<ConfigKey<?>>map(ConfigKeysTests::valueOf)
            .toList();

    assertThat(ConfigKeys.all()).containsExactlyInAnyOrderElementsOf(declared);
  }

  @Test
  void namesVariablesOfTheEnvironmentAsMicroProfileDoes() {
    assertThat(ConfigKeys.WEB_BASE_URL.environmentVariable()).isEqualTo("CANARY_WEB_BASE_URL");
    assertThat(ConfigKeys.OVERRIDE_FAIL_AFTER.environmentVariable())
        .isEqualTo("CANARY_SUITES_OVERRIDES_<id>_FAIL_AFTER");
    assertThat(ConfigKeys.VALUE.environmentVariable()).isEqualTo("CANARY_VALUES_<key>");
  }

  @ParameterizedTest
  @MethodSource("keys")
  void defaultsAreAllowedValues(ConfigKey<?> key) {
    if (key.findDefault().isPresent()) {
      assertThat(key.defaultValue()).isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  void manualTellsFlagVariableDefaultAndMeaningOfEveryKey(ConfigKey<?> key) throws Exception {
    String row =
        "| `%s` | %s | `%s` | %s | %s"
            .formatted(
                key.name(),
                key.findFlag().map(flag -> "`" + flag + "`").orElse(""),
                key.environmentVariable(),
                key.findDefault().map(text -> "`" + text + "`").orElse(""),
                key.meaning());

    assertThat(Files.readAllLines(MANUAL)).anyMatch(line -> line.startsWith(row));
  }

  private static ConfigKey<?> valueOf(Field field) {
    try {
      return (ConfigKey<?>) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
