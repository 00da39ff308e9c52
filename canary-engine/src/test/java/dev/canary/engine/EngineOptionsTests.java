package dev.canary.engine;

import static dev.canary.engine.Transcript.canary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.canary.api.EngineParameters;
import dev.canary.engine.testsuites.PassingSuite;
import dev.canary.engine.testsuites.deadlines.SuiteTimeout;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineOptionsTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
      canary.parallelism | 0 | The configuration parameter canary.parallelism cannot be read: "0" is not a whole number from 1 on. Leave it out for no limit.
      canary.parallelism | two | The configuration parameter canary.parallelism cannot be read: "two" is not a whole number from 1 on. Leave it out for no limit.
      canary.steps.selection | all | The configuration parameter canary.steps.selection cannot be read: "all" is neither prefix nor exact.
      canary.timeout.enforce | no | The configuration parameter canary.timeout.enforce cannot be read: "no" is neither true nor false.
      canary.interrupt.grace | 0s | The configuration parameter canary.interrupt.grace cannot be read: "0s" is not more than zero. Write a duration such as 500ms, 10s, 5m or 1h30m.
      canary.timeout | soon | The configuration parameter canary.timeout cannot be read: "soon" is not a duration. Write it as 500ms, 10s, 5m, 1h30m or PT10S.
      canary.evidence | some | The configuration parameter canary.evidence cannot be read: "some" is neither all nor failures nor none.
      canary.redact | [a | The configuration parameter canary.redact cannot be read: "[a" is no regular expression: Unclosed character class near index 1. Correct it, or write \\ before what is meant literally.
      canary.suites.overrides.passing.timeout | 5 | The configuration parameter canary.suites.overrides.passing.timeout cannot be read: "5" is not a duration. Write it as 500ms, 10s, 5m, 1h30m or PT10S.
      canary.suites.overrides.passing.cleanup-timeout | 5 | The configuration parameter canary.suites.overrides.passing.cleanup-timeout cannot be read: "5" is not a duration. Write it as 500ms, 10s, 5m, 1h30m or PT10S.
      """)
  void saysWhichParameterCannotBeReadAndWhy(String key, String value, String message) {
    var launch = canary(PassingSuite.class).configurationParameter(key, value);

    assertThatThrownBy(launch::discover)
        .satisfies(thrown -> assertThat(messages(thrown)).contains(message));
  }

  private static List<String> messages(Throwable thrown) {
    return Stream.iterate(thrown, it -> it != null, Throwable::getCause)
        .map(Throwable::getMessage)
        .toList();
  }

  @Test
  void hasDefaults() {
    var options = options(Map.of());

    assertThat(options.parallelism()).isEqualTo(Integer.MAX_VALUE);
    assertThat(options.isPrefixSelected()).isTrue();
    assertThat(options.isTimeoutEnforced()).isTrue();
    assertThat(options.interruptGrace()).isEqualTo(Duration.ofSeconds(1));
    assertThat(options.timeout(model(PassingSuite.class))).isEqualTo(Duration.ofMinutes(2));
    assertThat(options.cleanupTimeout(model(PassingSuite.class))).isEqualTo(Duration.ofSeconds(30));
    assertThat(options.trigger()).isEqualTo("MANUAL");
  }

  @Test
  void prefersAnOverrideToTheSuiteAndTheSuiteToTheDefault() {
    var parameters =
        Map.of(
            EngineParameters.TIMEOUT, "7s", "canary.suites.overrides.suite-timeout.timeout", "9s");

    assertThat(options(parameters).timeout(model(SuiteTimeout.class))).hasSeconds(9);
    assertThat(options(parameters).timeout(model(PassingSuite.class))).hasSeconds(7);
    assertThat(options(Map.of(EngineParameters.TIMEOUT, "7s")).timeout(model(SuiteTimeout.class)))
        .hasMillis(400);
  }

  private static EngineOptions options(Map<String, String> parameters) {
    return new EngineOptions(new GivenParameters(parameters));
  }

  private static SuiteModel model(Class<?> suite) {
    return NodeReading.of(suite).findSuite().orElseThrow();
  }
}
