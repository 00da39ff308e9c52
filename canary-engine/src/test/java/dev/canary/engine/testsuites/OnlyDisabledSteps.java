package dev.canary.engine.testsuites;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import org.junit.jupiter.api.Disabled;

@CanarySuite
public class OnlyDisabledSteps {
  @Step
  @Disabled("until July")
  void one() {}
}
