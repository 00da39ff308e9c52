package dev.canary.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.DurationSummary;
import java.time.Duration;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTests {

  @Test
  void knowsNothingOfNothing() {
    assertThat(Durations.NONE.summary())
        .isEqualTo(
            new DurationSummary(0, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO));
  }

  @Test
  void sumsUpExactlyWhatCanBeExact() {
    Durations durations = of(3, 0, 1_000_000, 17);

    assertThat(durations.count()).isEqualTo(4);
    assertThat(durations.sumMs()).isEqualTo(1_000_020);
    assertThat(durations.maxMs()).isEqualTo(1_000_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 50, 95, 99, 100})
  void tellsPercentilesToOnePercent(int percent) {
    long[] values = new Random(7).longs(500, 100, 600_000).sorted().toArray();
    long exact = values[Math.max(0, (int) Math.ceil(values.length * percent / 100.0) - 1)];

    assertThat(of(values).percentileMs(percent)).isCloseTo(exact, Percentage.withPercentage(1.1));
  }

  @Test
  void neverTellsMoreThanTheMaximum() {
    Durations durations = of(100, 100, 100);

    assertThat(durations.percentileMs(95)).isEqualTo(100);
  }

  @Test
  void takesFurtherOnesAfterItWasKeptAsText() {
    Durations some = of(0, 12, 500, 500, 90_000);

    Durations read = Durations.parse(some.toText(), some.sumMs(), some.maxMs());

    assertThat(read).isEqualTo(some);
    assertThat(read.plus(7)).isEqualTo(of(0, 12, 500, 500, 90_000, 7));
    assertThat(Durations.parse("", 0, 0)).isEqualTo(Durations.NONE);
  }

  private static Durations of(long... millis) {
    return Durations.NONE.plus(millis);
  }
}
