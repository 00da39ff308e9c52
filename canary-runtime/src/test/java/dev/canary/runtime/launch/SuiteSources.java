package dev.canary.runtime.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Suites written and compiled while a test runs, all in the package {@code suites}. */
public final class SuiteSources {

  private static final String HEAD =
      "package suites; import dev.canary.api.*; import java.io.*; import java.net.*;"
          + " import java.time.*; import java.util.*; import org.junit.jupiter.api.*; ";

  private static final Pattern PUBLIC_CLASS = Pattern.compile("public class (\\w+)");

  private SuiteSources() {}

  /** Compiles classes into a directory of classes. */
  public static Path compile(Path directory, String classes, Path... libraries) throws IOException {
    Path source =
        Files.createDirectories(directory.resolveSibling(directory.getFileName() + "-src"));
    Path file = Files.writeString(source.resolve(fileName(classes)), HEAD + classes);
    Files.createDirectories(directory);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    var messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  messages,
                  files,
                  null,
                  options(directory, libraries),
                  null,
                  files.getJavaFileObjects(file))
              .call();
      assertThat(compiled).as(messages.toString()).isTrue();
    }
    return directory;
  }

  private static String fileName(String classes) {
    Matcher publicClass = PUBLIC_CLASS.matcher(classes);
    return publicClass.find() ? publicClass.group(1) + ".java" : "Suites.java";
  }

  private static List<String> options(Path directory, Path... libraries) {
    List<String> classPath = new ArrayList<>();
    Stream.of(libraries).map(Path::toString).forEach(classPath::add);
    classPath.add(System.getProperty("java.class.path"));
    return List.of(
        "-proc:none",
        "-parameters",
        "--release",
        "17",
        "-d",
        directory.toString(),
        "-cp",
        String.join(System.getProperty("path.separator"), classPath));
  }

  /** Packs a directory of classes into a jar. */
  static Path jar(Path jar, Path classes) throws IOException {
    Files.createDirectories(jar.getParent());
    try (OutputStream out = Files.newOutputStream(jar);
        var entries = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        entries.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, entries);
      }
    }
    return jar;
  }

  static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
