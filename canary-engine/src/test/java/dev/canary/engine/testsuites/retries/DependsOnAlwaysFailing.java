package dev.canary.engine.testsuites.retries;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class DependsOnAlwaysFailing {
  DependsOnAlwaysFailing(AlwaysFailing failing) {}

  @Step
  void one() {}
}
