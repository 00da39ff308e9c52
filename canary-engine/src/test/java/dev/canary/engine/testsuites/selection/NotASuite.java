package dev.canary.engine.testsuites.selection;

import dev.canary.api.Step;

public class NotASuite {
  @Step
  void one() {}
}
