package dev.canary.engine;

import static dev.canary.engine.Transcript.canary;
import static dev.canary.engine.Transcript.failed;
import static dev.canary.engine.Transcript.passed;
import static dev.canary.engine.Transcript.run;
import static dev.canary.engine.Transcript.skippedBecause;
import static dev.canary.engine.Transcript.step;
import static dev.canary.engine.Transcript.suite;
import static dev.canary.engine.Transcript.transcript;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.engine.redaction.Redaction;
import dev.canary.engine.testsuites.values.EveryKindOfValue;
import dev.canary.engine.testsuites.values.MissingValue;
import dev.canary.engine.testsuites.values.SecretValue;
import dev.canary.engine.testsuites.values.ValuesForStepAndCleanup;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigValueTests {

  private static final Redaction NOTHING = new Redaction("");

  private static final Map<String, String> VALUES =
      Map.of(
          "a.string", "text",
          "an.int", "42",
          "a.number", "2.5",
          "a.boolean", "true",
          "a.duration", "1m30s",
          "a.uri", "https://shop.example.com/a",
          "an.enum", "PAID");

  @AfterEach
  void clearProperties() {
    System.clearProperty("shop.url");
  }

  @Test
  void convertsTextsToWhatSuitesAskFor() {
    List<String> transcript =
        transcript(canary(EveryKindOfValue.class).configurationParameters(VALUES));

    assertThat(transcript).contains(passed(step("one")));
    assertThat(EveryKindOfValue.SEEN)
        .containsExactly(
            "text",
            42,
            42,
            42L,
            42L,
            (short) 42,
            (short) 42,
            (byte) 42,
            (byte) 42,
            2.5,
            2.5,
            2.5f,
            2.5f,
            new BigDecimal("2.5"),
            BigInteger.valueOf(42),
            true,
            true,
            Duration.ofSeconds(90),
            URI.create("https://shop.example.com/a"),
            EveryKindOfValue.Plan.PAID);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      an.int     | many     | The value "many" of "an.int" cannot be converted to int.
      a.number   | 1,5      | The value "1,5" of "a.number" cannot be converted to double.
      a.boolean  | yes      | The value "yes" of "a.boolean" cannot be converted to boolean. Possible are true and false.
      a.duration | soon     | The value "soon" of "a.duration" cannot be converted to Duration. "soon" is not a duration. Write it as 500ms, 10s, 5m, 1h30m or PT10S.
      a.uri      | my shop | The value "my shop" of "a.uri" cannot be converted to URI. Illegal character in path at index 2.
      an.enum    | GOLD     | The value "GOLD" of "an.enum" cannot be converted to Plan. Possible are FREE, PAID.
      """)
  void saysWhatCannotBeConverted(String key, String text, String message) {
    List<String> transcript =
        transcript(
            canary(EveryKindOfValue.class)
                .configurationParameters(VALUES)
                .configurationParameter(key, text));

    assertThat(transcript)
        .containsExactly(
            skippedBecause(step("one"), "The suite could not be built."),
            failed(suite(EveryKindOfValue.class), message));
  }

  @Test
  void saysWhereAMissingValueCouldBeSet() {
    List<String> transcript = run(MissingValue.class);

    assertThat(transcript)
        .containsExactly(
            skippedBecause(step("one"), "The suite could not be built."),
            failed(
                suite(MissingValue.class),
                "The value \"shop.url\" is not configured. Set the environment variable SHOP_URL,"
                    + " or shop.url under canary.values in the prober's file, or the JUnit"
                    + " configuration parameter shop.url."));
  }

  @Test
  void neverShowsASecret() {
    List<String> transcript =
        transcript(canary(SecretValue.class).configurationParameter("shop.pin", "hush"));

    assertThat(transcript)
        .containsExactly(
            skippedBecause(step("one"), "The suite could not be built."),
            failed(
                suite(SecretValue.class), "The value of \"shop.pin\" cannot be converted to int."));
  }

  @Test
  void suppliesStepsAndCleanupToo() {
    List<String> transcript =
        transcript(
            canary(ValuesForStepAndCleanup.class)
                .configurationParameter("shop.url", "https://shop.example.com"));

    assertThat(transcript).doesNotContain("failed");
    assertThat(ValuesForStepAndCleanup.SEEN)
        .containsExactly("https://shop.example.com", "https://shop.example.com", "nothing");
  }

  @Test
  void prefersConfigurationParametersToSystemProperties() {
    System.setProperty("shop.url", "https://property.example.com");

    transcript(
        canary(ValuesForStepAndCleanup.class)
            .enableImplicitConfigurationParameters(true)
            .configurationParameter("shop.url", "https://parameter.example.com"));

    assertThat(ValuesForStepAndCleanup.SEEN).contains("https://parameter.example.com");
  }

  @Test
  void prefersSystemPropertiesToTheEnvironment() {
    System.setProperty("shop.url", "https://property.example.com");

    transcript(
        canary(ValuesForStepAndCleanup.class)
            .enableImplicitConfigurationParameters(true)
            .configurationParameter("canary.values.shop.url", "https://file.example.com"));

    assertThat(ValuesForStepAndCleanup.SEEN).contains("https://property.example.com");
  }

  @Test
  void prefersTheEnvironmentToTheFile() {
    var parameters = new GivenParameters(Map.of("canary.values.shop.url", "file"));

    assertThat(
            new SuiteConfig(parameters, Map.of("SHOP_URL", "environment")::get, NOTHING)
                .find("shop.url"))
        .contains("environment");
    assertThat(new SuiteConfig(parameters, name -> null, NOTHING).find("shop.url"))
        .contains("file");
    assertThat(new SuiteConfig(parameters, name -> null, NOTHING).find("shop.token")).isEmpty();
  }

  @Test
  void namesEnvironmentVariablesAfterKeys() {
    assertThat(SuiteConfig.environmentVariable("shop.base-url")).isEqualTo("SHOP_BASE_URL");
  }
}
