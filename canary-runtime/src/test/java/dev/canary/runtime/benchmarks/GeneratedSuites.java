package dev.canary.runtime.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;

/** Writes suites that all do the same and compiles them, as they would be given to a prober. */
final class GeneratedSuites {

  private GeneratedSuites() {}

  /**
   * Compiles suites.
   *
   * @param body the statements of each step
   * @return the directory of their classes
   */
  static Path compile(Path directory, int suites, int steps, String body) {
    try {
      Path sources = Files.createDirectories(directory.resolve("sources"));
      Path classes = Files.createDirectories(directory.resolve("classes"));
      List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
      arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
      for (int suite = 0; suite < suites; suite++) {
        Path file = sources.resolve("Suite%d.java".formatted(suite));
        Files.writeString(file, source(suite, steps, body));
        arguments.add(file.toString());
      }
      compile(arguments);
      return classes.toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String source(int suite, int steps, String body) {
    return IntStream.range(0, steps)
        .mapToObj("@dev.canary.api.Step void step%d() throws Exception { %%s }%n"::formatted)
        .map(step -> step.formatted(body))
        .collect(
            Collectors.joining(
                "",
                "package generated;%n@dev.canary.api.CanarySuite class Suite%d {%n"
                    .formatted(suite),
                "}"));
  }

  private static void compile(List<String> arguments) {
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (code != 0) {
      throw new IllegalStateException("The generated suites do not compile.");
    }
  }
}
