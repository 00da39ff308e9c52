package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

@CanarySuite
public record SecondChain(Database database) {
  @Step
  void beginSecond() {}

  @Cleanup
  void endSecond() {}
}
