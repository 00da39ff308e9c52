package dev.canary.engine.testsuites.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class PrivateStep {
  @Step
  @SuppressWarnings("UnusedMethod") // The engine would call it.
  private void one() {}
}
