package dev.canary.engine.testsuites;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class SuiteWithAnInterface implements StepsOfAnInterface {
  @Step
  void buy() {}
}
