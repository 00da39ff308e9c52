package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

@CanarySuite
public record ReadsDatabase(Database database) {
  @Step
  void read(CanaryContext canary) {
    canary.publish("read from", database.url());
  }

  @Cleanup
  void closeReader(CanaryContext canary) {
    canary.publish("closed on", database.url());
  }
}
