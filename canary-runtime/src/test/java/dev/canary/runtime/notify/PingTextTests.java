package dev.canary.runtime.notify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PingTextTests {

  private static String cut(String text, int limit) {
    return new String(PingText.bytes(text, limit), UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "0, ''",
    "1, a",
    "2, a",
    "3, aé",
    "5, aé",
    "6, aé€",
    "9, aé€",
    "10, aé€😀",
    "99, aé€😀"
  })
  void isCutOffBetweenCharacters(int limit, String left) {
    assertThat(cut("aé€😀", limit)).isEqualTo(left);
  }

  @Test
  void survivesHalfACharacter() {
    assertThat(cut("a\uD83D", 10)).isEqualTo("a?");
  }
}
