package dev.canary.engine.testsuites.injection.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import org.junit.jupiter.api.Nested;

@CanarySuite
public class NestedSteps {
  @Step
  void one() {}

  @Nested
  class Inside {
    @Step
    void two() {}
  }
}
