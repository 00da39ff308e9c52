package dev.canary.runtime;

import dev.canary.runtime.config.StoreSettings;
import dev.canary.runtime.store.RunStore;
import dev.canary.runtime.store.StoreLimits;
import dev.canary.runtime.store.StoreOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the settings want runs to be kept. */
final class Recording {

  private static final Logger LOG = LoggerFactory.getLogger(Recording.class);

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

  /** Begins to write, and says what an earlier prober did not bring to an end. */
  static RunStore start(RunStore store) {
    store.start();
    if (store.abandonedRuns() > 0) {
      LOG.warn(
          "An earlier prober left {} runs open; they are recorded as aborted.",
          store.abandonedRuns());
    }
    return store;
  }
}
