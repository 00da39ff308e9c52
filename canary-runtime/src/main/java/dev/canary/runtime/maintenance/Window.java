package dev.canary.runtime.maintenance;

import dev.canary.runtime.config.MaintenanceWindow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A window that remembers its phase: it is asked for every suite, many times a second. */
final class Window {

  private final MaintenanceWindow window;
  private volatile @Nullable Phase latest;

  Window(MaintenanceWindow window) {
    this.window = window;
  }

  MaintenanceWindow window() {
    return window;
  }

  Phase at(Instant moment) {
    Phase known = latest;
    if (known == null || !known.contains(moment)) {
      known = Phases.at(window.times(), moment);
      latest = known;
    }
    return known;
  }
}
