package dev.canary.runtime.store;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;

/** All that the thread that writes does to the database. */
final class Writing {

  private final Whereabouts whereabouts;
  private final RunRows rows;
  private final Housekeeping housekeeping;

  private Writing(Whereabouts whereabouts, RunRows rows, Housekeeping housekeeping) {
    this.whereabouts = whereabouts;
    this.rows = rows;
    this.housekeeping = housekeeping;
  }

  static Writing to(Database database, InstantSource clock) {
    WriterConnection writer = database.connections().writer();
    StoreLimits limits = database.limits();
    OldRuns runs = new OldRuns(writer);
    return new Writing(
        database.connections().whereabouts(),
        database.rows(),
        new Housekeeping(
            new RollupWriter(writer),
            new RetentionByAge(writer, runs, limits),
            new RetentionBySize(writer, new SqliteDialect(database.file().path()), runs, limits),
            clock));
  }

  /** When this returns, the events are on the disk, in the file that has the database's name. */
  void write(List<StoreEvent> events) throws IOException {
    whereabouts.requireInPlace();
    if (!events.isEmpty()) {
      rows.write(events);
    }
  }

  /** A little of what is to be done besides; whether there is more to do. */
  boolean doSomeHousekeeping() {
    return housekeeping.doSome();
  }
}
