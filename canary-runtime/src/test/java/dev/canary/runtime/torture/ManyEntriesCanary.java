package dev.canary.runtime.torture;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

/** Publishes 100,000 entries. */
@CanarySuite
final class ManyEntriesCanary {

  @Step
  void publishes(CanaryContext context) {
    for (int entry = 0; entry < 100_000; entry++) {
      context.publish("entry-" + entry, "value");
    }
  }
}
