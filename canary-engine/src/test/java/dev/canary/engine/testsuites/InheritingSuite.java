package dev.canary.engine.testsuites;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class InheritingSuite extends StepsOfASuperclass {
  @Step
  void after() {}

  @Override
  @Step
  void leave() {}

  @Step
  void before() {}
}
