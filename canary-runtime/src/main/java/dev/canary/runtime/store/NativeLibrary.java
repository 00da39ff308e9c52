package dev.canary.runtime.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;

/**
 * SQLite itself, which the driver unpacks into a file to load it. By itself it would delete that
 * file when the JVM ends in order; a prober that is killed would leave one behind each time.
 */
final class NativeLibrary {

  private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);
  private static final String DIRECTORY = "org.sqlite.tmpdir";

  private NativeLibrary() {}

  /** Loads it, and deletes the file at once, which most systems allow. */
  static synchronized void load() throws Exception {
    if (System.getProperty(DIRECTORY) == null) {
      Path directory = Files.createTempDirectory("canary-sqlite");
      directory.toFile().deleteOnExit();
      System.setProperty(DIRECTORY, directory.toString());
      SQLiteJDBCLoader.initialize();
      delete(directory);
    }
  }

  private static void delete(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      List<Path> unpacked = files.toList();
      for (Path file : unpacked) {
        Files.delete(file);
      }
      Files.delete(directory);
    } catch (IOException aLibraryThatIsLoadedCannotBeDeletedHere) {
      LOG.debug("{} is deleted when the JVM ends.", directory);
    }
  }
}
