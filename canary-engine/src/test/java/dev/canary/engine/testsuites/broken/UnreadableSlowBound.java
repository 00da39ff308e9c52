package dev.canary.engine.testsuites.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class UnreadableSlowBound {
  @Step(slow = "1 minute")
  void one() {}
}
