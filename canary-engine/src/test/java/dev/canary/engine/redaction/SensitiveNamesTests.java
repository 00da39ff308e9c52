package dev.canary.engine.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensitiveNamesTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "PassWord",
        "passwd",
        "pwd",
        "secret",
        "cookie",
        "Set-Cookie",
        "key",
        "X-Api-Key",
        "apiKey",
        "token",
        "X-CSRF-Token-Id",
        "access_token",
        "sessionId",
        "JSESSIONID",
        "creditCard",
        "card_number",
        "Authorization",
        "Proxy-Authorization",
        "principalName"
      })
  void namesOfTheListAreSensitive(String name) {
    assertThat(new Redaction("").isSensitive(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Content-Type", "name", "passwords", "secrets", "keyboard", "cookies", ""})
  void otherNamesAreNot(String name) {
    assertThat(new Redaction("").isSensitive(name)).isFalse();
  }

  @Test
  void theConfigurationAddsRegularExpressions() {
    var redaction = new Redaction("(?i)^x-internal-.*\n\n iban$ ".replace(" ", ""));

    assertThat(redaction.isSensitive("X-Internal-Route")).isTrue();
    assertThat(redaction.isSensitive("from_iban")).isTrue();
    assertThat(redaction.isSensitive("ibans")).isFalse();
    assertThat(redaction.isSensitive("password")).isTrue();
  }

  @Test
  void namesTheRegularExpressionThatIsNone() {
    assertThatThrownBy(() -> new Redaction("iban\n[a-"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\"[a-\" is no regular expression: Illegal character range near index 3. Correct it,"
                + " or write \\ before what is meant literally.");
  }
}
