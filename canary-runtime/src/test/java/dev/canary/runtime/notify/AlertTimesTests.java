package dev.canary.runtime.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlertTimesTests {

  @Test
  void pausesGrowFromASecondToAQuarterOfAnHour() {
    assertThat(IntStream.of(1, 2, 3, 10, 11, 500).mapToObj(AlertTimes.USUAL::pause))
        .containsExactly(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(512),
            Duration.ofMinutes(15),
            Duration.ofMinutes(15));
  }
}
