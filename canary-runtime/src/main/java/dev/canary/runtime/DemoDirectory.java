package dev.canary.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A temporary directory with the example suites, which are packed in the jar of the prober. */
record DemoDirectory(Path path) implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DemoDirectory.class);
  private static final String PACKED = "/demo/canary-example-suites.jar";

  static DemoDirectory unpack() {
    try {
      var directory = new DemoDirectory(Files.createTempDirectory("canary-demo"));
      directory.unpackSuites();
      return directory;
    } catch (IOException e) {
      throw new DemoException(
          "The demo cannot be unpacked (%s). Make room in the directory for temporary files."
              .formatted(e));
    }
  }

  private void unpackSuites() throws IOException {
    try (InputStream jar = DemoDirectory.class.getResourceAsStream(PACKED)) {
      Files.copy(Objects.requireNonNull(jar, "This build has no example suites."), suites());
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  Path suites() {
    return path.resolve("canary-example-suites.jar");
  }

  Path database() {
    return path.resolve("canary.db");
  }

  /** Deletes it. */
  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(path)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.warn("The directory {} of the demo could not be deleted.", path, e);
    }
  }
}
