package dev.canary.runtime.jar;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles suites as their authors do, against the jar that will run them. */
final class Suites {

  private Suites() {}

  /**
   * Compiles classes of the default package, which see all annotations.
   *
   * @return the directory with the classes
   */
  static Path compile(Path directory, String... sources) {
    return compile(directory, List.of(), sources);
  }

  /** Compiles classes that use libraries. */
  static Path compile(Path directory, List<Path> libraries, String... sources) {
    String classPath =
        Stream.concat(Stream.of(CanaryJar.FILE), libraries.stream())
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    List<String> options =
        List.of("-proc:none", "-parameters", "-d", directory.toString(), "-cp", classPath);
    List<Source> units = Stream.of(sources).map(Source::of).toList();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (!compiler.getTask(null, null, null, options, null, units).call()) {
      throw new AssertionError("The suites do not compile: " + List.of(sources));
    }
    return directory;
  }

  /** Packs a directory of classes into a jar. */
  static Path pack(Path classes, Path jar) {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(file);
        Stream<Path> files = Files.list(classes)) {
      for (Path classFile : files.toList()) {
        entries.putNextEntry(new JarEntry(classFile.getFileName().toString()));
        Files.copy(classFile, entries);
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {

    private static final Pattern CLASS_NAME = Pattern.compile("\\bclass (\\w+)");

    private final String text;

    private Source(URI uri, String text) {
      super(uri, Kind.SOURCE);
      this.text = text;
    }

    static Source of(String text) {
      Matcher name = CLASS_NAME.matcher(text);
      if (!name.find()) {
        throw new AssertionError("There is no class in " + text);
      }
      URI uri = URI.create("string:///" + name.group(1) + Kind.SOURCE.extension);
      return new Source(uri, "import dev.canary.api.*;\n" + text);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
