package dev.canary.engine.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which values of the configuration are hidden because of their keys. */
class SensitiveKeysTests {

  private final Redaction redaction = new Redaction("^x-internal-");

  @ParameterizedTest
  @CsvSource({
    "shop.password, hush!",
    "shop.token, hush!",
    "api-key, hush!",
    "shop.oauth.client, hush!",
    "x-internal-name, hush!",
    "shop.x-internal-name, hush!",
    "auth.url, https://user:hush@auth.example.com",
    "auth.url, https://auth.example.com/T0/B0/hush",
    "auth.url, https://auth.example.com?key=hush"
  })
  void areHidden(String key, String value) {
    redaction.addSecretOf(key, value);

    assertThat(redaction.text("it is " + value)).isEqualTo("it is [REDACTED]");
  }

  @ParameterizedTest
  @CsvSource({
    "shop.url, text",
    "shop.passwords, text",
    "shop.token, 123",
    "auth.enabled, true",
    "auth.enabled, false",
    "auth.url, https://auth.example.com",
    "auth.url, http://localhost:8080/"
  })
  void areShown(String key, String value) {
    redaction.addSecretOf(key, value);

    assertThat(redaction.text("it is " + value)).isEqualTo("it is " + value);
  }
}
