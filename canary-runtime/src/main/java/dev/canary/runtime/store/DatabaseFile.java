package dev.canary.runtime.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The file of the database and those that SQLite keeps beside it.
 *
 * @param path absolute, without links, so that everyone who means this file names it alike
 * @param existing those that were there before the store was opened
 */
record DatabaseFile(Path path, Set<Path> existing) {

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  /** Looks at the place without touching it. */
  static DatabaseFile at(Path given) {
    Path path = given.toAbsolutePath().normalize();
    Path directory = path.getParent();
    if (Files.isDirectory(path)) {
      throw StoreProblem.isDirectory(path);
    }
    if (directory == null || !Files.isDirectory(directory)) {
      throw StoreProblem.missingDirectory(path);
    }
    Path real = withoutLinks(path);
    return new DatabaseFile(
        real, siblings(real).filter(Files::exists).collect(Collectors.toUnmodifiableSet()));
  }

  private static Path withoutLinks(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException thereIsNoSuchFileYet) {
      return path;
    }
  }

  Path sibling(String suffix) {
    return path.resolveSibling(path.getFileName() + suffix);
  }

  /** Keeps results while the database cannot be written. */
  Path spool() {
    return sibling(".spool");
  }

  /** Keeps what cannot be written to the database at all, for a person to look at. */
  Path aside() {
    return sibling(".spool.damaged");
  }

  long size() throws IOException {
    return Files.exists(path) ? Files.size(path) : 0;
  }

  /** With what SQLite keeps beside it. */
  long sizeOnDisk() {
    return siblings(path).mapToLong(file -> file.toFile().length()).sum();
  }

  /** Only for whoever holds the lock: closing a file drops SQLite's own locks on it. */
  void requireSqlite() throws IOException {
    if (size() > 0 && !Arrays.equals(firstBytes(), MAGIC)) {
      throw StoreProblem.notSqlite(path);
    }
  }

  private byte[] firstBytes() throws IOException {
    try (InputStream content = Files.newInputStream(path)) {
      return content.readNBytes(MAGIC.length);
    }
  }

  /** Leaves the place as it was found. */
  void deleteWhatIsNew() throws IOException {
    for (Path file : siblings(path).filter(file -> !existing.contains(file)).toList()) {
      Files.deleteIfExists(file);
    }
  }

  /** What SQLite keeps beside the database, without the database itself. */
  void deleteJournals() throws IOException {
    for (Path journal : siblings(path).filter(file -> !file.equals(path)).toList()) {
      Files.deleteIfExists(journal);
    }
  }

  private static Stream<Path> siblings(Path path) {
    return Stream.of("", "-wal", "-shm", "-journal")
        .map(suffix -> path.resolveSibling(path.getFileName() + suffix));
  }
}
