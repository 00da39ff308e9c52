package dev.canary.runtime.torture;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;

/** Does what a suite should, and is done at once. */
@CanarySuite
final class WellBehavedCanary {

  @Step
  void passes() {}

  @Cleanup
  void tidies() {}
}
