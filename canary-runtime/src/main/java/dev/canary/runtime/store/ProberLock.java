package dev.canary.runtime.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes one prober the only one on a database: a lock on a file beside it, which says who holds it.
 * The operating system gives the lock back when the process ends, however it ends.
 */
final class ProberLock implements AutoCloseable {

  /**
   * The lock files of this process. They must not be opened a second time: closing any channel of a
   * file gives back all locks that the process has on it.
   */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  /** Far behind the text, which others have to be able to read where locks are mandatory. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final Path path;
  private final FileChannel channel;

  private ProberLock(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  static ProberLock acquire(DatabaseFile database, String node) {
    Path path = database.sibling(".lock");
    if (!HELD_HERE.add(path)) {
      throw StoreProblem.heldBy(database.path(), holder(node));
    }
    try {
      return new ProberLock(path, lock(database.path(), path, node));
    } catch (IOException e) {
      HELD_HERE.remove(path);
      throw StoreProblem.directoryNotWritable(database.path(), e);
    } catch (RuntimeException e) {
      HELD_HERE.remove(path);
      throw e;
    }
  }

  private static FileChannel lock(Path database, Path path, String node) throws IOException {
    FileChannel channel = null;
    while (channel == null) {
      channel = lockOnce(database, path);
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(holder(node).getBytes(StandardCharsets.UTF_8)), 0);
    return channel;
  }

  /** Nothing if the previous holder deleted the file between our opening and our locking it. */
  private static @Nullable FileChannel lockOnce(Path database, Path path) throws IOException {
    FileChannel.open(path, CREATE, WRITE).close();
    Object key = Disk.findKey(path);
    FileChannel channel = FileChannel.open(path, CREATE, WRITE);
    if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
      channel.close();
      throw StoreProblem.heldBy(database, readHolder(path));
    }
    if (Files.exists(path) && Objects.equals(key, Disk.findKey(path))) {
      return channel;
    }
    channel.close();
    return null;
  }

  private static String readHolder(Path path) throws IOException {
    String holder = Files.exists(path) ? Files.readString(path) : "";
    return holder.isEmpty() ? "one that is starting or stopping right now" : holder;
  }

  private static String holder(String node) {
    ProcessHandle self = ProcessHandle.current();
    return self.info()
        .startInstant()
        .map(start -> "process %d on %s, started at %s".formatted(self.pid(), node, start))
        .orElseGet(() -> "process %d on %s".formatted(self.pid(), node));
  }

  /** Deletes the file while it is still locked, so that nobody's lock is deleted. */
  @Override
  public void close() throws IOException {
    try {
      Files.deleteIfExists(path);
    } finally {
      channel.close();
      HELD_HERE.remove(path);
    }
  }
}
