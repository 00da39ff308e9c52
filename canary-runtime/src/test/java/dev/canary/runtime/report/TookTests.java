package dev.canary.runtime.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TookTests {

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0 ms",
    "PT0.9999S, 999 ms",
    "PT1S, 1.0 s",
    "PT59.999S, 59.9 s",
    "PT2M3.9S, 2 min 3 s",
    "PT1H, 60 min 0 s"
  })
  void saysDurationsAsPeopleDo(Duration duration, String text) {
    assertThat(Took.text(duration)).isEqualTo(text);
  }
}
