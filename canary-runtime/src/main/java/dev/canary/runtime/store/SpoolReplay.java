package dev.canary.runtime.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an earlier prober had left in its spool, because it ended while the database could not be
 * written.
 *
 * @param events how many starts and ends of runs it held
 * @param damaged how many lines of it could not be read; a last one that was never completed is not
 *     one of them
 */
record SpoolReplay(Path spool, int events, int damaged) {

  private static final Logger LOG = LoggerFactory.getLogger(SpoolReplay.class);

  /** Writes it to the database, and leaves the file as it is: this may be repeated. */
  static SpoolReplay into(RunRows rows, Path spool) throws IOException {
    if (!Files.exists(spool)) {
      return new SpoolReplay(spool, 0, 0);
    }
    try (FileChannel channel = FileChannel.open(spool, StandardOpenOption.READ)) {
      SpoolReader reader = new SpoolReader(channel, 0);
      int written = 0;
      List<StoreEvent> events = reader.read(Backlog.BATCH);
      while (!events.isEmpty()) {
        rows.write(events);
        written += events.size();
        events = reader.read(Backlog.BATCH);
      }
      return new SpoolReplay(spool, written, reader.damaged());
    }
  }

  /** It is in the database now. What could not be read is kept for a person to look at. */
  void finish() throws IOException {
    if (events > 0) {
      LOG.warn(
          "An earlier prober could not write {} starts and ends of runs to the database; they are recorded now.",
          events);
    }
    if (damaged > 0) {
      Path aside = spool.resolveSibling(spool.getFileName() + ".damaged");
      Files.move(spool, aside, StandardCopyOption.REPLACE_EXISTING);
      LOG.error("{} lines of the spool could not be read; it is kept as {}.", damaged, aside);
    } else {
      Files.deleteIfExists(spool);
    }
  }
}
