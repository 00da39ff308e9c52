package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public record WritesDatabase(Database database) {
  @Step
  void write(CanaryContext canary) {
    canary.publish("written to", database.url());
  }
}
