package dev.canary.runtime.maintenance;

import dev.canary.runtime.config.MaintenanceWindow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A window that remembers two of its phases: it is asked for every suite, many times a second, how
 * it is now, and less often how it will be.
 */
final class Window {

  private final MaintenanceWindow window;
  private volatile @Nullable Phase latest;
  private volatile @Nullable Phase other;

  Window(MaintenanceWindow window) {
    this.window = window;
  }

  MaintenanceWindow window() {
    return window;
  }

  Phase at(Instant moment) {
    Phase known = latest;
    if (known != null && known.contains(moment)) {
      return known;
    }
    Phase before = other;
    if (before != null && before.contains(moment)) {
      return before;
    }
    Phase found = Phases.at(window.times(), moment);
    other = known;
    latest = found;
    return found;
  }
}
