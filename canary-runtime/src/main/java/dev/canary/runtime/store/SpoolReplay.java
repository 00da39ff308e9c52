package dev.canary.runtime.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an earlier prober had left in its spool, because it ended while the database could not be
 * written.
 *
 * @param events how many starts and ends of runs it held that are in the database now
 * @param refused those that no database takes
 * @param damaged how many lines of it could not be read; a last one that was never completed is not
 *     one of them
 */
record SpoolReplay(Path spool, int events, List<Sieve.Refused> refused, int damaged) {

  private static final Logger LOG = LoggerFactory.getLogger(SpoolReplay.class);

  /** Writes it to the database, and leaves the file as it is: this may be repeated. */
  static SpoolReplay into(Sieve sieve, Path spool) throws IOException {
    if (!Files.exists(spool)) {
      return new SpoolReplay(spool, 0, List.of(), 0);
    }
    try (FileChannel channel = FileChannel.open(spool, StandardOpenOption.READ)) {
      SpoolReader reader = new SpoolReader(channel, 0);
      int read = 0;
      List<Sieve.Refused> refused = new ArrayList<>();
      List<StoreEvent> events = reader.read(Backlog.BATCH);
      while (!events.isEmpty()) {
        refused.addAll(sieve.write(events));
        read += events.size();
        events = reader.read(Backlog.BATCH);
      }
      return new SpoolReplay(spool, read - refused.size(), refused, reader.damaged());
    }
  }

  /** It is in the database now. What could not be read is kept for a person to look at. */
  void finish(Aside aside) throws IOException {
    if (events > 0) {
      LOG.warn(
          "An earlier prober could not write {} starts and ends of runs to the database; they are recorded now.",
          events);
    }
    if (damaged > 0) {
      aside.take(spool);
      LOG.error(
          "{} lines of the spool could not be read; it is kept as {}.", damaged, aside.path());
    } else {
      Files.deleteIfExists(spool);
    }
  }
}
