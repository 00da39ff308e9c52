package dev.canary.engine.testsuites;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import org.junit.jupiter.api.Disabled;

@CanarySuite
public class DisabledStep {
  @Step
  void one() {}

  @Step
  @Disabled("until July")
  void two() {}

  @Step
  @Disabled
  void three() {}

  @Step
  void four() {}
}
