package dev.canary.engine.testsuites.injection.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite(retries = -1)
public class TooFewRetries {
  @Step
  void one() {}
}
