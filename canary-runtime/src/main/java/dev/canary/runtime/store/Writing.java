package dev.canary.runtime.store;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;

/** All that the thread that writes does to the database. */
final class Writing {

  private final Whereabouts whereabouts;
  private final Sieve sieve;
  private final Housekeeping housekeeping;

  private Writing(Whereabouts whereabouts, Sieve sieve, Housekeeping housekeeping) {
    this.whereabouts = whereabouts;
    this.sieve = sieve;
    this.housekeeping = housekeeping;
  }

  static Writing to(Database database, InstantSource clock) {
    WriterConnection writer = database.connections().writer();
    StoreLimits limits = database.limits();
    OldRuns runs = new OldRuns(writer);
    return new Writing(
        database.connections().whereabouts(),
        database.sieve(),
        new Housekeeping(
            new RollupWriter(writer),
            new RetentionByAge(writer, runs, limits),
            new RetentionBySize(writer, new SqliteDialect(database.file().path()), runs, limits),
            clock));
  }

  /**
   * When this returns, the events are on the disk, in the file that has the database's name.
   *
   * @return those that are put aside instead, since no database takes them
   */
  List<Sieve.Refused> write(List<StoreEvent> events) throws IOException {
    whereabouts.requireInPlace();
    return events.isEmpty() ? List.of() : sieve.write(events);
  }

  /** A little of what is to be done besides; whether there is more to do. */
  boolean doSomeHousekeeping() {
    return housekeeping.doSome();
  }
}
