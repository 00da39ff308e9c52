package dev.canary.runtime.launch;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * A place where suites are: a jar, a directory of classes, or a directory of jars, which holds
 * suites and the libraries that they need.
 *
 * @param path as it was given
 * @param roots the jars and directories of classes in it
 */
record SuitePath(Path path, List<Path> roots) {

  /**
   * Looks at a path.
   *
   * @param content where what is in it is to be read, which may be a copy
   * @throws SuiteException if there is nothing in which suites could be
   */
  static SuitePath of(Path path, Path content) {
    if (!Files.exists(content)) {
      throw new SuiteException(
          "The suite path %s does not exist. Name a jar, a directory of classes, or a directory of"
                  .formatted(path)
              + " jars.");
    }
    List<Path> roots =
        Files.isDirectory(content) ? rootsIn(path, content) : List.of(checkedJar(path, content));
    if (roots.isEmpty()) {
      throw new SuiteException(
          "The suite path %s is empty, so there is nothing to run. Build the suites first, or name"
                  .formatted(path)
              + " another path.");
    }
    return new SuitePath(path, roots);
  }

  private static Path checkedJar(Path path, Path content) {
    try {
      new ZipFile(content.toFile()).close();
      return content;
    } catch (IOException e) {
      throw new SuiteException(
          "The suite path %s cannot be read as a jar (%s). Name a jar, a directory of classes, or a"
                  .formatted(path, e.getMessage())
              + " directory of jars.");
    }
  }

  private static List<Path> rootsIn(Path path, Path directory) {
    List<Path> jars = list(directory, file -> file.toString().endsWith(".jar"));
    if (!jars.isEmpty()) {
      return jars.stream()
          .map(jar -> checkedJar(path.resolve(directory.relativize(jar)), jar))
          .toList();
    }
    return list(directory, file -> true).isEmpty() ? List.of() : List.of(directory);
  }

  private static List<Path> list(Path directory, Predicate<Path> wanted) {
    try (Stream<Path> paths = Files.list(directory)) {
      return paths.filter(wanted).sorted().toList();
    } catch (IOException e) {
      throw new SuiteException(
          "The suite path %s cannot be read (%s).".formatted(directory, e.getMessage()));
    }
  }

  /**
   * Loads the classes in it, apart from those of other paths. It has no name, since a name would
   * stand in every line of a stack trace.
   */
  URLClassLoader newClassLoader(ClassLoader parent) {
    URL[] urls = roots.stream().map(SuitePath::toUrl).toArray(URL[]::new);
    return new URLClassLoader(urls, parent);
  }

  private static URL toUrl(Path root) {
    try {
      return root.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException("A file has no URL: " + root, e);
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
