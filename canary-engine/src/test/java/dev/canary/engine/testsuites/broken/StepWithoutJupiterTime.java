package dev.canary.engine.testsuites.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import org.junit.jupiter.api.Timeout;

@CanarySuite
public class StepWithoutJupiterTime {
  @Step
  @Timeout(0)
  void one() {}
}
