package dev.canary.engine.testsuites.injection.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite(retries = 11)
public class TooManyRetries {
  @Step
  void one() {}
}
