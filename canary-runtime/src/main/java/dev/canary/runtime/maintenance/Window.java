package dev.canary.runtime.maintenance;

import dev.canary.runtime.config.MaintenanceWindow;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A window that remembers some of its phases: it is asked for every suite, many times a second, how
 * it is now and was before, and less often how it will be.
 */
final class Window {

  private static final int REMEMBERED = 6;

  private final MaintenanceWindow window;
  private volatile List<Phase> known = List.of();

  Window(MaintenanceWindow window) {
    this.window = window;
  }

  MaintenanceWindow window() {
    return window;
  }

  Phase at(Instant moment) {
    for (Phase phase : known) {
      if (phase.contains(moment)) {
        return phase;
      }
    }
    Phase found = Phases.at(window.times(), moment);
    known = Stream.concat(Stream.of(found), known.stream()).limit(REMEMBERED).toList();
    return found;
  }
}
