package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

@CanarySuite
public record FirstChain(Database database) {
  @Step
  void beginFirst() {}

  @Cleanup
  void endFirst() {}
}
