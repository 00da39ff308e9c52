package dev.canary.benchmarks;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Writes and compiles the same empty suites for all engines. */
final class EmptySuites {

  private static final String JUPITER = "@org.junit.jupiter.api.";

  private EmptySuites() {}

  /** The bare engine takes the suites of Canary, and heeds no annotation. */
  static String name(String engine, int index) {
    String kind =
        switch (engine) {
          case "jupiter" -> "Jupiter";
          case "furnished" -> "Furnished";
          default -> "Canary";
        };
    return "empty." + kind + index;
  }

  static ClassLoader compile(int classes, int steps) throws IOException {
    Path directory = Path.of("target", "empty-suites", classes + "x" + steps);
    Path sources = Files.createDirectories(directory.resolve("empty"));
    if (!Files.exists(sources.resolve("Furnished0.class"))) {
      List<String> files = new ArrayList<>();
      for (int i = 0; i < classes; i++) {
        files.add(writeCanary(sources, i, steps));
        files.add(writeFurnished(sources, i, steps));
        files.add(writeJupiter(sources, i, steps));
      }
      compile(files);
    }
    return new URLClassLoader(
        new URL[] {directory.toUri().toURL()}, EmptySuites.class.getClassLoader());
  }

  private static void compile(List<String> files) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> arguments =
        new ArrayList<>(List.of("-proc:none", "-cp", System.getProperty("java.class.path")));
    arguments.addAll(files);
    if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
      throw new IllegalStateException("The empty suites do not compile.");
    }
  }

  private static String writeCanary(Path directory, int index, int steps) throws IOException {
    return write(
        directory,
        "Canary" + index,
        "@dev.canary.api.CanarySuite",
        methods(steps, "@dev.canary.api.Step void step%03d() {}%n"::formatted));
  }

  /**
   * Is given all that suites are given, and writes something into the ledger in every tenth step.
   */
  private static String writeFurnished(Path directory, int index, int steps) throws IOException {
    String constructor =
        "final dev.canary.api.TestData data; Furnished%d(dev.canary.api.CanaryContext canary,"
            + " dev.canary.api.TestData data, @dev.canary.api.ConfigValue(value = \"no.such.key\","
            + " orElse = \"7\") int value) { this.data = data; }%n";
    String step =
        "@dev.canary.api.Step void step%1$03d(dev.canary.api.CanaryContext canary) {"
            + " if (%1$d %% 10 == 0) data.created(\"thing\", \"%1$d\"); }%n";
    String cleanup =
        "@dev.canary.api.Cleanup void cleanUp() { data.deleteEach(\"thing\", id -> {}); }";
    return write(
        directory,
        "Furnished" + index,
        "@dev.canary.api.CanarySuite",
        constructor.formatted(index) + methods(steps, step::formatted) + cleanup);
  }

  private static String writeJupiter(Path directory, int index, int steps) throws IOException {
    return write(
        directory,
        "Jupiter" + index,
        JUPITER
            + "TestMethodOrder(org.junit.jupiter.api.MethodOrderer.OrderAnnotation.class) "
            + JUPITER
            + "TestInstance(org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS)",
        methods(
            steps,
            (JUPITER + "Test " + JUPITER + "Order(%1$d) void step%1$03d() {}%n")::formatted));
  }

  private static String write(Path directory, String name, String annotations, String body)
      throws IOException {
    Path file = directory.resolve(name + ".java");
    Files.writeString(file, "package empty; %s class %s { %s }".formatted(annotations, name, body));
    return file.toString();
  }

  private static String methods(int steps, IntFunction<String> method) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < steps; i++) {
      body.append(method.apply(i));
    }
    return body.toString();
  }
}
