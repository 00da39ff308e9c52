package dev.canary.engine.testsuites;

import dev.canary.api.Step;

public abstract class StepsOfASuperclass {
  @Step
  void yield1() {}

  @Step
  void arrive() {}

  @Step
  void leave() {}
}
