package dev.canary.runtime.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.OutputDirectoryCreator;
import org.junit.platform.engine.TestDescriptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where tests of one launch write the files that they publish. It is made when the first one asks
 * for it, and gone after the launch: a prober launches too often to keep them.
 *
 * <p>Safe for use by several threads.
 */
final class ScratchDirectory implements OutputDirectoryCreator, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ScratchDirectory.class);

  private @Nullable Path root;
  private int count;

  @Override
  public synchronized Path getRootDirectory() {
    try {
      if (root == null) {
        root = Files.createTempDirectory("canary-launch-");
      }
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "There is no directory for what suites attach: " + e.getMessage(), e);
    }
  }

  @Override
  public synchronized Path createOutputDirectory(TestDescriptor test) throws IOException {
    count++;
    return Files.createDirectory(getRootDirectory().resolve(Integer.toString(count)));
  }

  /** Deletes everything. A thread that was given up may get in the way, which is only logged. */
  @Override
  public synchronized void close() {
    if (root == null) {
      return;
    }
    try (Stream<Path> found = Files.walk(root)) {
      List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.warn("The directory {} of a launch could not be deleted: {}", root, e.toString());
    }
  }
}
