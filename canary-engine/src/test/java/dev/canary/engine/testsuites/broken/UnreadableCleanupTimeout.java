package dev.canary.engine.testsuites.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite(cleanupTimeout = "-5s")
public class UnreadableCleanupTimeout {
  @Step
  void one() {}
}
