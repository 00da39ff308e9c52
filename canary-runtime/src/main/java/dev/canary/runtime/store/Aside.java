package dev.canary.runtime.store;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file beside the database in which a person finds what could not be written to it: damaged
 * spools, and lines of a spool with events that no database takes. It is only ever added to.
 */
record Aside(Path path) {

  private static final Logger LOG = LoggerFactory.getLogger(Aside.class);

  /** Keeps an event that is not written, or not as a whole. */
  void put(StoreEvent event, RuntimeException failure, boolean isPartWritten) throws IOException {
    ByteBuffer line = ByteBuffer.wrap(line(event));
    append(file -> write(file, line));
    LOG.error(
        "{} cannot be written to the database, whatever is tried ({}), so it is put aside: a line of JSON in {}. {} of it is in the database, and everything else goes on. Look at that line, do again what is missed, report it as a bug, and delete the file.",
        event.what(),
        failure.getMessage(),
        path,
        isPartWritten ? "A part" : "Nothing",
        failure);
  }

  /** Too much of it must not fill the disk, and it must not matter in what way it is unsound. */
  private byte[] line(StoreEvent event) {
    boolean withEvidence = path.toFile().length() < Spool.MOST_WITH_EVIDENCE;
    StoreEvent kept = withEvidence ? event : event.withoutEvidence();
    try {
      return SpoolLine.of(kept);
    } catch (RuntimeException noJson) {
      return (kept.toString().replace('\n', ' ') + '\n').getBytes(StandardCharsets.UTF_8);
    }
  }

  /** Keeps a whole spool, which is gone from its place then. */
  void take(Path spool) throws IOException {
    if (Files.exists(path)) {
      append(file -> copy(spool, file));
      Files.delete(spool);
    } else {
      Files.move(spool, path);
    }
  }

  private static void write(FileChannel file, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  /** It may be larger than the memory. */
  private static void copy(Path from, FileChannel to) throws IOException {
    try (FileChannel source = FileChannel.open(from, READ)) {
      long done = 0;
      while (done < source.size()) {
        done += source.transferTo(done, source.size() - done, to);
      }
    }
  }

  /** What may go wrong. */
  private interface Work {
    void perform(FileChannel file) throws IOException;
  }

  /** When this returns, it is on the disk; when it throws, nothing of it is. */
  private void append(Work work) throws IOException {
    try (FileChannel file = FileChannel.open(path, CREATE, APPEND)) {
      long end = file.size();
      try {
        work.perform(file);
        file.force(false);
      } catch (IOException e) {
        file.truncate(end);
        throw e;
      }
    }
    Disk.forceDirectory(path);
  }
}
