package dev.canary.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.testing.ManualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTests {

  private final Throttle throttle = new Throttle(1, Duration.ofSeconds(8), new ManualClock());

  @Test
  void remembersTenThousandKeysAtMost() {
    for (int i = 0; i < 20_000; i++) {
      throttle.onFailure("x".repeat(1_000) + i);
    }

    assertThat(throttle.size()).isEqualTo(10_000);
    assertThat(throttle.findPause("x".repeat(1_000) + 19_999)).isPresent();
  }

  @Test
  void doublesPausesToTheLongest() {
    for (int failures = 1; failures < 200; failures++) {
      throttle.onFailure("alice");

      assertThat(throttle.findPause("alice"))
          .contains(Duration.ofSeconds(Math.min(8, 1L << Math.min(failures - 1, 3))));
    }
  }
}
