package dev.canary.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTests {

  @ParameterizedTest
  @CsvSource({
    "500ms, PT0.5S",
    "10s, PT10S",
    "5m, PT5M",
    "1h30m, PT1H30M",
    "2d, PT48H",
    "1d2h3m4s5ms, PT26H3M4.005S",
    "90m, PT1H30M",
    "PT10S, PT10S",
    "P1DT1M, PT24H1M",
    "999999999d, PT23999999976H"
  })
  void readsDurations(String text, Duration duration) {
    assertThat(Durations.parse(text)).isEqualTo(duration);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "10",
        "s",
        "ten seconds",
        "10 s",
        " 10s",
        "10S",
        "1m1h",
        "1.5s",
        "-5s",
        "+5s",
        "10s10s",
        "1000000000ms",
        "P",
        "PT",
        "P10",
        "١s"
      })
  void refusesOtherTexts(String text) {
    assertThatThrownBy(() -> Durations.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\"" + text + "\" is not a duration. Write it as 500ms, 10s, 5m, 1h30m or PT10S.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0s", "0ms", "PT0S", "PT-5S", "P-1D"})
  void refusesWhatIsNotMoreThanZero(String text) {
    assertThatThrownBy(() -> Durations.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\""
                + text
                + "\" is not more than zero. Write a duration such as 500ms, 10s, 5m or 1h30m.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"500ms", "10s", "5m", "1h30m", "2d", "1d2h3m4s5ms"})
  void writesWhatItReads(String text) {
    assertThat(Durations.format(Durations.parse(text))).isEqualTo(text);
  }

  @Test
  void writesWhatIsTooShortToTellAsZero() {
    assertThat(Durations.format(Duration.ofNanos(1))).isEqualTo("0s");
  }
}
