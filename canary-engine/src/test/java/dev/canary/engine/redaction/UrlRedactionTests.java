package dev.canary.engine.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlRedactionTests {

  private final Redaction redaction = new Redaction("");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\0',
      delimiterString = " | ",
      textBlock =
          """
      https://a.example/b?x=1&token=abc&y=2 | https://a.example/b?x=1&token=[REDACTED]&y=2
      https://a.example/b?token=a;b=c=d | https://a.example/b?token=[REDACTED]
      https://a.example/b?x=1;token=abc | https://a.example/b?x=1;token=[REDACTED]
      https://a.example/b?api%4bey=abc | https://a.example/b?api%4bey=[REDACTED]
      https://a.example/b?%zzkey=abc | https://a.example/b?%zzkey=[REDACTED]
      https://a.example/b?$key=$1 | https://a.example/b?$key=[REDACTED]
      https://a.example/b?token=&x | https://a.example/b?token=[REDACTED]&x
      https://a.example/b?next=/c?token=abc | https://a.example/b?next=/c?token=[REDACTED]
      https://ada:hunter2@a.example/b | https://ada:[REDACTED]@a.example/b
      https://a.example:8080/b?x=ada:1@c | https://a.example:8080/b?x=ada:1@c
      https://a.example/b;jsessionid=abc/c | https://a.example/b;jsessionid=[REDACTED]/c
      https://a.example/b#access_token=abc&x=1 | https://a.example/b#access_token=[REDACTED]&x=1
      /b?token=abc | /b?token=[REDACTED]
      ://%?token=abc | ://%?token=[REDACTED]
      https://a.example/b | https://a.example/b
      """)
  void hidesWhatIsSensitiveByName(String url, String shown) {
    assertThat(redaction.url(url)).isEqualTo(shown);
  }

  @Test
  void hidesSecretsInThePath() {
    redaction.addSecret("hunter 2");

    assertThat(redaction.url("https://a.example/reset/hunter%202?x=hunter+2"))
        .isEqualTo("https://a.example/reset/[REDACTED]?x=[REDACTED]");
  }

  @Test
  void hidesSensitiveHeadersAndUrlsInHeaders() {
    redaction.addSecret("hunter2");

    assertThat(redaction.header("Authorization", "Bearer abc")).isEqualTo("[REDACTED]");
    assertThat(redaction.header("set-cookie", "a=b")).isEqualTo("[REDACTED]");
    assertThat(redaction.header("Location", "/b?token=abc")).isEqualTo("/b?token=[REDACTED]");
    assertThat(redaction.header("X-Echo", "it is hunter2")).isEqualTo("it is [REDACTED]");
    assertThat(redaction.header("Content-Type", "text/plain")).isEqualTo("text/plain");
  }
}
