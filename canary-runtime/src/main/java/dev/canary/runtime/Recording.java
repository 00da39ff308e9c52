package dev.canary.runtime;

import dev.canary.runtime.config.StoreSettings;
import dev.canary.runtime.store.StoreLimits;
import dev.canary.runtime.store.StoreOptions;

/** How the settings want runs to be kept. */
final class Recording {

  private Recording() {}

  static StoreOptions options(StoreSettings settings) {
    return StoreOptions.of(settings.path(), Node.name())
        .withLimits(
            new StoreLimits(
                settings.keep(),
                settings.keepFailures(),
                settings.keepEvidence(),
                settings.maxSize()));
  }
}
