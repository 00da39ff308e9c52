package dev.canary.engine.testsuites.context;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class PublishingWrongly {
  @Step(soft = true)
  void reservedKey(CanaryContext canary) {
    canary.publish("canary.slow", "no");
  }

  @Step(soft = true)
  void blankKey(CanaryContext canary) {
    canary.publish(" ", "no");
  }

  @Step(soft = true)
  void blankValue(CanaryContext canary) {
    canary.publish("key", "");
  }
}
