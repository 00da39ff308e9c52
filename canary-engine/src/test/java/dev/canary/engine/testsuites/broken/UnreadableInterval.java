package dev.canary.engine.testsuites.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite(every = "often")
public class UnreadableInterval {
  @Step
  void one() {}
}
