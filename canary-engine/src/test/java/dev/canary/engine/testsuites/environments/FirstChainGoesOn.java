package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public record FirstChainGoesOn(FirstChain first) {
  @Step
  void goOnFirst() {}
}
