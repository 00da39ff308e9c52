package dev.canary.runtime.torture;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

/** Publishes 80 MB in one entry. */
@CanarySuite
final class GiantReportCanary {

  @Step
  void publishes(CanaryContext context) {
    context.publish("giant", "x".repeat(80_000_000));
  }
}
