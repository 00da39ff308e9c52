package dev.canary.engine.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyRedactionTests {

  private final Redaction redaction = new Redaction("");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\0',
      delimiterString = " | ",
      textBlock =
          """
      {"name":"Ada","password":"hunter2"} | {"name":"Ada","password":"[REDACTED]"}
      {"a":[{"b":{"apiKey": "x", "c": 1}}]} | {"a":[{"b":{"apiKey": "[REDACTED]", "c": 1}}]}
      {"token":{"id":1,"of":["}",{}]},"b":2} | {"token":"[REDACTED]","b":2}
      {"token":["a","b"],"b":2} | {"token":"[REDACTED]","b":2}
      {"pwd":1234,"b":2} | {"pwd":"[REDACTED]","b":2}
      {"token":null} | {"token":"[REDACTED]"}
      {"secret":"a\\"b\\\\","b":2} | {"secret":"[REDACTED]","b":2}
      {"p\\u0061ssword":"x"} | {"p\\u0061ssword":"[REDACTED]"}
      {"a":"the \\"word\\": b"} | {"a":"the \\"word\\": b"}
      [{"key":"a"},{"key":"b"}] | [{"key":"[REDACTED]"},{"key":"[REDACTED]"}]
      {"key" : "a" } | {"key" : "[REDACTED]" }
      """)
  void hidesSensitiveFieldsOfJson(String json, String shown) {
    assertThat(redaction.body("application/json", json)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\0',
      delimiterString = " | ",
      textBlock =
          """
      {"name":"Ada","password":"hunt | {"name":"Ada","password":"[REDACTED]"
      {"name":"Ada","password":{"a":"b" | {"name":"Ada","password":"[REDACTED]"
      {"name":"Ada","password":12 | {"name":"Ada","password":"[REDACTED]"
      {"name":"Ada","password": | {"name":"Ada","password":
      {"name":"Ada","passw | {"name":"Ada","passw
      {"name":"A"da","password":"x"} | {"name":"A"da","password":"[REDACTED]"}
      {name:'Ada', password: 'x'} | {name:'Ada', password: "[REDACTED]"}
      {'password': 'x', 'b': 2} | {'password': '[REDACTED]', 'b': 2}
      {"a":1,,"password":x y,"b":2} | {"a":1,,"password":"[REDACTED]","b":2}
      data: {"token":"x"} | data: {"token":"[REDACTED]"}
      {"a":"{\\"token\\":\\"x\\",\\"b\\":1}"} | {"a":"{\\"token\\":\\"[REDACTED]\\",\\"b\\":1}"}
      <script>var a = {"csrfToken":"x"}</script> | <script>var a = {"csrfToken":"[REDACTED]"}</script>
      """)
  void hidesSensitiveFieldsOfWhatIsAlmostJson(String json, String shown) {
    assertThat(redaction.body("application/json", json)).isEqualTo(shown);
    assertThat(redaction.body(null, json)).isEqualTo(shown);
  }

  @Test
  void hidesSensitiveFieldsOfForms() {
    assertThat(
            redaction.body(
                "application/x-www-form-urlencoded; charset=utf-8",
                "password=hunter2&name=Ada&api_key=a%26b"))
        .isEqualTo("password=[REDACTED]&name=Ada&api_key=[REDACTED]");
  }

  @Test
  void hidesSecretsInAnyBody() {
    redaction.addSecret("hun\"ter");

    assertThat(redaction.body("text/plain", "a hun\"ter")).isEqualTo("a [REDACTED]");
    assertThat(redaction.body("application/json", "{\"a\":\"hun\\\"ter\"}"))
        .isEqualTo("{\"a\":\"[REDACTED]\"}");
  }

  @Test
  void takesTextForJsonOnlyAfterACommaOrBrace() {
    String text = "Remember, in general: monkey: banana, key: none";

    assertThat(redaction.body("text/plain", text))
        .isEqualTo("Remember, in general: monkey: banana, key: \"[REDACTED]\"");
  }
}
