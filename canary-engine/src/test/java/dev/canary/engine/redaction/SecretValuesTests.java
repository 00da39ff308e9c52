package dev.canary.engine.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretValuesTests {

  private final Redaction redaction = new Redaction("");

  @Test
  void secretsAreHiddenWhereverTheyOccur() {
    redaction.addSecret("hunter2");

    assertThat(redaction.text("hunter2 is hunter2, not hunter3"))
        .isEqualTo("[REDACTED] is [REDACTED], not hunter3");
  }

  @Test
  void textsWithoutSecretsAreLeftAlone() {
    redaction.addSecret("hunter2");
    String text = "nothing to hide";

    assertThat(redaction.text(text)).isSameAs(text);
  }

  @Test
  void blankSecretsAreIgnored() {
    redaction.addSecret("");
    redaction.addSecret(" \n");

    assertThat(redaction.text("a b")).isEqualTo("a b");
  }

  @Test
  void blanksAroundASecretDoNotProtectIt() {
    redaction.addSecret(" hunter2\n");

    assertThat(redaction.text("Bearer hunter2")).isEqualTo("Bearer [REDACTED]");
  }

  @Test
  void aSecretWithinASecretLeavesNothing() {
    redaction.addSecret("hunter");
    redaction.addSecret("hunter2-production");
    redaction.addSecret("2-prod");

    assertThat(redaction.text("hunter2-production")).isEqualTo("[REDACTED]");
  }

  @Test
  void secretsThatOverlapLeaveNothing() {
    redaction.addSecret("abcd");
    redaction.addSecret("cdef");

    assertThat(redaction.text("1abcdef2")).isEqualTo("1[REDACTED]2");
  }

  @Test
  void theWordThatStandsForASecretIsNoSecret() {
    redaction.addSecret("RED");

    assertThat(redaction.text("a RED thing")).isEqualTo("a [REDACTED] thing");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\0',
      delimiterString = " | ",
      textBlock =
          """
      p@ss w/ö"rd | p@ss w/ö"rd
      p@ss w/ö"rd | p%40ss+w%2F%C3%B6%22rd
      p@ss w/ö"rd | p%40ss%20w%2f%c3%b6%22rd
      p@ss w/ö"rd | p@ss%20w/%C3%B6%22rd
      p@ss w/ö"rd | p@ss w/ö\\"rd
      p@ss w/ö"rd | p@ss w\\/\\u00f6\\"rd
      p@ss w/ö"rd | p@ss w/\\u00F6\\u0022rd
      p@ss w/ö"rd | p@ss w/ö&quot;rd
      a<b>&'c' | a&lt;b&gt;&amp;&#39;c&#x27;
      a\\b$1 | a\\\\b$1
      a.c | a.c
      """)
  void secretsAreHiddenHoweverTheyAreEscaped(String secret, String written) {
    redaction.addSecret(secret);

    assertThat(redaction.text("<" + written + ">")).isEqualTo("<[REDACTED]>");
  }

  @Test
  void whatASecretMeansAsAPatternIsNoMatter() {
    redaction.addSecret("a.c");

    assertThat(redaction.text("abc")).isEqualTo("abc");
  }

  @Test
  void hidesSecretsThatAreCutOffAtTheEnd() {
    redaction.addSecret("p@ssw0rd");

    assertThat(redaction.beginningOfBody(null, "the word is p@ssw0")).endsWith("is [REDACTED]");
    assertThat(redaction.beginningOfBody(null, "the word is p%40ss")).endsWith("is [REDACTED]");
    assertThat(redaction.beginningOfBody(null, "the word is p%4")).endsWith("is [REDACTED]");
    assertThat(redaction.beginningOfBody(null, "we cut off a lamp")).endsWith("a lamp");
    assertThat(redaction.body(null, "the word is p@ssw0")).endsWith("is p@ssw0");
  }
}
