package dev.canary.runtime.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The compiled classes of the package {@code torture}, to give to a prober. */
public final class TortureSuites {

  private static final String PACKAGE = "dev/canary/runtime/torture";
  private static final Path CLASSES = Path.of("target/test-classes", PACKAGE);

  private TortureSuites() {}

  /**
   * Copies classes, with those that are nested in them.
   *
   * @param names without their package
   */
  public static void copy(Path suitePath, List<String> names) {
    try {
      Path target = Files.createDirectories(suitePath.resolve(PACKAGE));
      for (Path file : files(names)) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(List<String> names) throws IOException {
    String pattern = "(%s)(\\$.*)?\\.class".formatted(String.join("|", names));
    try (Stream<Path> files = Files.list(CLASSES)) {
      List<Path> found =
          files.filter(file -> file.getFileName().toString().matches(pattern)).toList();
      if (found.size() < names.size()) {
        throw new IllegalArgumentException("There are not all of these suites: " + names);
      }
      return found;
    }
  }
}
