package dev.canary.engine.testsuites;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public record RecordAsSuite(CanaryContext canary) {
  @Step
  void publish() {
    canary.publish("suite", canary.suite());
  }
}
