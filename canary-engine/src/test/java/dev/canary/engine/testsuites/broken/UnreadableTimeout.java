package dev.canary.engine.testsuites.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite(timeout = "soon")
public class UnreadableTimeout {
  @Step
  void one() {}
}
