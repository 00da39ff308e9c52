package dev.canary.runtime.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.testing.ManualClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SteadyClockTests {

  @Test
  void goesOnWhereItBeganHoweverTheOtherClockJumps() {
    ManualClock jumping = new ManualClock();
    SteadyClock clock = new SteadyClock(jumping);
    Instant before = clock.instant();

    jumping.jump(Duration.ofDays(-1));

    assertThat(clock.instant())
        .isAfterOrEqualTo(before)
        .isBefore(ManualClock.START.plus(Duration.ofHours(1)));
  }
}
