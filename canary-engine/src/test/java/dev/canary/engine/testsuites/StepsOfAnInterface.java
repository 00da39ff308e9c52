package dev.canary.engine.testsuites;

import dev.canary.api.Step;

public interface StepsOfAnInterface {
  @Step
  default void knock() {}

  @Step
  default void enter() {}
}
