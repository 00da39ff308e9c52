package dev.canary.runtime.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PausesTests {

  @ParameterizedTest
  @CsvSource({"0, PT30S", "1, PT30S", "2, PT1M", "3, PT2M", "7, PT32M", "8, PT1H", "99999, PT1H"})
  void doubleUpToAnHour(int attempts, Duration pause) {
    assertThat(Pauses.DEFAULT.after(attempts)).isEqualTo(pause);
  }
}
