package dev.canary.runtime.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A file beside the database that keeps events while the database cannot be written, the oldest
 * first. It is there only as long as it holds any. Thread-safe.
 *
 * <p>How much of it has been written to the database is remembered in memory alone: what is written
 * a second time after a crash changes nothing.
 */
final class Spool implements AutoCloseable {

  /** When the file is larger, runs are kept in it without their evidence. */
  static final long MOST_WITH_EVIDENCE = 64L << 20;

  private final Path path;
  private @Nullable FileChannel channel;
  private long begin;
  private long end;

  /** Read without the lock by whoever must not wait for the disk. */
  private volatile int size;

  private Spool(Path path) {
    this.path = path;
  }

  /** One that is empty. */
  static Spool at(Path path) {
    return new Spool(path);
  }

  Path path() {
    return path;
  }

  /** How many events are in it. */
  int size() {
    return size;
  }

  /**
   * When this returns, the events are on the disk.
   *
   * @throws IOException if none of them is in it, because the disk is full, say
   */
  synchronized void append(List<StoreEvent> events) throws IOException {
    FileChannel file = file();
    try {
      write(file, bytes(events));
      file.force(false);
    } catch (IOException e) {
      dropFrom(end, file, e);
      throw e;
    }
    end = file.position();
    size += events.size();
  }

  private FileChannel file() throws IOException {
    FileChannel open = channel;
    if (open == null) {
      open = FileChannel.open(path, CREATE, TRUNCATE_EXISTING, READ, WRITE);
      channel = open;
      Disk.forceDirectory(path);
    }
    return open;
  }

  private byte[] bytes(List<StoreEvent> events) {
    boolean withEvidence = end < MOST_WITH_EVIDENCE;
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (StoreEvent event : events) {
      lines.writeBytes(SpoolLine.of(withEvidence ? event : event.withoutEvidence()));
    }
    return lines.toByteArray();
  }

  private static void write(FileChannel file, byte[] bytes) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      file.write(rest);
    }
  }

  /** A half written line must not spoil the next one, and an empty file is of no use. */
  private void dropFrom(long end, FileChannel file, IOException failure) {
    try {
      file.truncate(end);
      file.position(end);
      if (size == 0) {
        close();
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  /** The oldest events, which stay here; an empty batch if there is none. */
  synchronized Batch peek() throws IOException {
    FileChannel open = channel;
    if (open == null || size == 0) {
      return Batch.fromSpool(List.of(), begin);
    }
    SpoolReader reader = new SpoolReader(open, begin);
    List<StoreEvent> events = reader.read(Backlog.BATCH);
    return Batch.fromSpool(events, reader.offset());
  }

  /** These events are in the database. */
  synchronized void remove(Batch batch) throws IOException {
    size -= batch.events().size();
    begin = batch.end();
    if (begin >= end) {
      close();
      Files.deleteIfExists(path);
      notifyAll();
    }
  }

  /** Waits until it holds nothing; false if that took too long. */
  synchronized boolean awaitEmpty(Duration timeout) throws InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    long left = timeout.toNanos();
    while (size > 0 && left > 0) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      left = deadline - System.nanoTime();
    }
    return size == 0;
  }

  /** Leaves the file to the next start, if it holds anything. */
  @Override
  public synchronized void close() throws IOException {
    FileChannel open = channel;
    channel = null;
    begin = 0;
    end = 0;
    size = 0;
    if (open != null) {
      open.close();
    }
  }
}
