package dev.canary.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentilesTests {

  private static Percentiles upTo(long count) {
    return Percentiles.of(
        LongStream.rangeClosed(1, count).map(it -> count + 1 - it).mapToObj(Duration::ofMillis));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 50, 1",
    "1, 99, 1",
    "2, 50, 1",
    "2, 51, 2",
    "2, 99, 2",
    "3, 50, 2",
    "100, 1, 1",
    "100, 95, 95",
    "100, 100, 100",
    "101, 99, 100"
  })
  void areTheShortestThatSoManyAreNotAbove(long count, int percent, long millis) {
    assertThat(upTo(count).find(percent)).contains(Duration.ofMillis(millis));
  }

  @Test
  void areUnknownWithoutDurations() {
    assertThat(Percentiles.of(Stream.of()).find(50)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0", "101"})
  void areFromOneToAHundred(int percent) {
    assertThatThrownBy(() -> upTo(1).find(percent))
        .hasMessage("A percentile is from 1 to 100, not %d.", percent);
  }
}
