package dev.canary.engine.testsuites.retries;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite(retries = 2)
public class NeverBuilt {
  NeverBuilt() {
    throw new IllegalStateException("no credentials");
  }

  @Step
  void one() {}
}
