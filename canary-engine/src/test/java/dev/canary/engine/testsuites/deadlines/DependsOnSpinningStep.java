package dev.canary.engine.testsuites.deadlines;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class DependsOnSpinningStep {
  DependsOnSpinningStep(SpinningStep spinning) {}

  @Step
  void never() {}
}
