package dev.canary.engine.testsuites.retries;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite(retries = 2)
public class FailingSoftly {
  @Step(soft = true)
  void one() {
    throw new AssertionError("boom");
  }
}
