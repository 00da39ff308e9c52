package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public record SecondChainGoesOn(SecondChain second) {
  @Step
  void goOnSecond() {}
}
