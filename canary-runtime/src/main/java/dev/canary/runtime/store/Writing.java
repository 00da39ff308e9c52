package dev.canary.runtime.store;

import java.io.IOException;
import java.util.List;

/** All that the thread that writes does to the database. */
final class Writing {

  private final Whereabouts whereabouts;
  private final RunRows rows;

  Writing(Whereabouts whereabouts, RunRows rows) {
    this.whereabouts = whereabouts;
    this.rows = rows;
  }

  /** When this returns, the events are on the disk, in the file that has the database's name. */
  void write(List<RunEvent> events) throws IOException {
    whereabouts.requireInPlace();
    if (!events.isEmpty()) {
      rows.write(events);
    }
  }

  /** A little of what is to be done besides; whether there is more to do. */
  boolean doSomeHousekeeping() {
    return false;
  }
}
