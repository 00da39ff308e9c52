package dev.canary.benchmarks;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Writes and compiles the same empty suites for both engines. */
final class EmptySuites {

  private EmptySuites() {}

  static String name(String engine, int index) {
    return "empty." + (engine.equals("canary") ? "Canary" : "Jupiter") + index;
  }

  static ClassLoader compile(int classes, int steps) throws IOException {
    Path directory = Path.of("target", "empty-suites", classes + "x" + steps);
    Path sources = Files.createDirectories(directory.resolve("empty"));
    if (!Files.exists(sources.resolve("Canary0.class"))) {
      List<String> files = new ArrayList<>();
      for (int i = 0; i < classes; i++) {
        files.add(write(sources, "Canary" + i, "@dev.canary.api.CanarySuite", canarySteps(steps)));
        files.add(
            write(
                sources,
                "Jupiter" + i,
                "@org.junit.jupiter.api.TestMethodOrder("
                    + "org.junit.jupiter.api.MethodOrderer.OrderAnnotation.class)"
                    + " @org.junit.jupiter.api.TestInstance("
                    + "org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS)",
                jupiterSteps(steps)));
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

  private static String write(Path directory, String name, String annotations, String body)
      throws IOException {
    Path file = directory.resolve(name + ".java");
    Files.writeString(file, "package empty; %s class %s { %s }".formatted(annotations, name, body));
    return file.toString();
  }

  private static String canarySteps(int steps) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < steps; i++) {
      body.append("@dev.canary.api.Step void step%03d() {}%n".formatted(i));
    }
    return body.toString();
  }

  private static String jupiterSteps(int steps) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < steps; i++) {
      body.append(
          "@org.junit.jupiter.api.Test @org.junit.jupiter.api.Order(%1$d) void step%1$03d() {}%n"
              .formatted(i));
    }
    return body.toString();
  }
}
