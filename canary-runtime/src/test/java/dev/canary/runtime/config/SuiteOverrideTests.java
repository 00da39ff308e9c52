package dev.canary.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.SuitePolicy;
import dev.canary.runtime.run.Threshold;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SuiteOverrideTests {

  private static final SuitePolicy POLICY =
      new SuitePolicy(
          null, Duration.ofMinutes(2), Duration.ofSeconds(30), Threshold.ONE, Threshold.ONE, false);

  @Test
  void changesNothingIfItSaysNothing() {
    assertThat(SuiteOverride.NOTHING.applyTo(POLICY)).isEqualTo(POLICY);
  }

  @Test
  void putsWhatItSaysInPlaceOfWhatTheSuiteSays() {
    Duration second = Duration.ofSeconds(1);
    Threshold two = new Threshold(2, 2);
    SuiteOverride all = new SuiteOverride(second, second, second, two, two, true, null, null);

    assertThat(all.applyTo(POLICY))
        .isEqualTo(new SuitePolicy(second, second, second, two, two, true));
  }
}
