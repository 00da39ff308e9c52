package dev.canary.engine.testsuites;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class SuiteWithoutCleanup {
  @Step
  void one() {}
}
