package dev.canary.runtime;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.config.SuitesSettings;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A copy of all suites, beside the database. Jars and classes may be replaced at any time, in
 * whatever way; launches that go on, and workers that are started later, keep what was loaded.
 *
 * @param home of the copies of this database, which is nobody else's
 * @param directory where these copies are, in there
 * @param problem why there are none, so that suites are read where they are
 */
record SuiteCopies(Path home, Path directory, @Nullable String problem) implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SuiteCopies.class);

  /** Makes copies. A path that is not there, or cannot be read, is left to whoever reads suites. */
  static SuiteCopies of(Settings settings) {
    Path home = home(settings);
    Path directory = home.resolve(Node.newId());
    try {
      copyAll(settings.suites(), home, directory);
      return new SuiteCopies(home, directory, null);
    } catch (IOException | RuntimeException e) {
      delete(directory);
      return new SuiteCopies(home, directory, e.toString());
    }
  }

  private static Path home(Settings settings) {
    Path database = settings.store().path();
    return database.resolveSibling(database.getFileName() + ".suites");
  }

  private static void copyAll(SuitesSettings suites, Path home, Path directory) throws IOException {
    for (Path path : suites.paths()) {
      if (directory.startsWith(path)) {
        throw new IOException("the copy would be in " + path);
      }
    }
    makeDirectory(home);
    Files.createDirectory(directory);
    for (Path path : suites.paths()) {
      Path copy = suites.within(directory, path);
      if (Files.isRegularFile(path)) {
        Files.copy(path, copy);
      } else if (Files.isDirectory(path)) {
        copyDirectory(path, copy);
      }
    }
  }

  /** Whether the one of the database is there is not for this to decide. */
  private static void makeDirectory(Path home) throws IOException {
    try {
      Files.createDirectory(home);
    } catch (FileAlreadyExistsException ofAnotherGeneration) {
      LOG.debug("There are other copies of suites.", ofAnotherGeneration);
    }
  }

  private static void copyDirectory(Path path, Path copy) throws IOException {
    List<Path> jars = list(path, 1).stream().filter(it -> it.toString().endsWith(".jar")).toList();
    Files.createDirectory(copy);
    for (Path file : jars.isEmpty() ? list(path, Integer.MAX_VALUE) : jars) {
      Path target = copy.resolve(path.relativize(file).toString());
      if (Files.isDirectory(file)) {
        Files.createDirectories(target);
      } else {
        Files.copy(file, target);
      }
    }
  }

  private static List<Path> list(Path path, int depth) throws IOException {
    try (Stream<Path> files = Files.walk(path, depth, FileVisitOption.FOLLOW_LINKS)) {
      return files.filter(file -> !file.equals(path)).toList();
    }
  }

  /** The settings for a host, which reads the copies. */
  Settings of(SuitesSettings suites, Settings settings) {
    return problem == null ? settings.withSuites(suites.withCopies(directory)) : settings;
  }

  /** Says if there are no copies. */
  void tellProblem() {
    if (problem != null) {
      LOG.warn(
          "The suites could not be copied to {} ({}), so they are read where they are: replacing them may break launches that go on.",
          directory,
          problem);
    }
  }

  /** Deletes what an earlier prober has left, which was killed. */
  void deleteOthers() {
    try (Stream<Path> others = Files.list(home)) {
      others.filter(other -> !other.equals(directory)).forEach(SuiteCopies::delete);
    } catch (IOException nothingThere) {
      LOG.debug("There are no copies of suites.", nothingThere);
    }
  }

  @Override
  public void close() {
    delete(directory);
    try {
      Files.deleteIfExists(home);
    } catch (IOException othersAreThere) {
      LOG.debug("Other copies of suites are in use.", othersAreThere);
    }
  }

  private static void delete(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.warn("The copy of suites in {} could not be deleted ({}).", directory, e.toString());
    }
  }
}
