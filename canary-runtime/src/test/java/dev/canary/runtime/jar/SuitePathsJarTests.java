package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where suites come from, and how what they are configured with reaches them. */
class SuitePathsJarTests {

  private static final String GREETING =
      "public class Greeting { public static String of(String name) { return \"Hello \" + name; } }";
  private static final String GREETER =
      """
      @CanarySuite class GreeterCanary {
        @Step void greet(CanaryContext context, @ConfigValue(value = "name", orElse = "you") String name) {
          context.publish("greeting", Greeting.of(name));
        }
      }
      """;
  private static final String PLAIN =
      """
      import org.junit.jupiter.api.Test;

      class PlainIT { @Test void holds() {} @Test void holdsToo() {} }
      """;

  @TempDir static Path built;
  private static Path library;
  private static Path greeter;
  private static Path together;

  @TempDir Path directory;
  private WorkDir workDir;

  @BeforeAll
  static void compileSuites() {
    library = Suites.compile(built.resolve("library"), GREETING);
    greeter = Suites.compile(built.resolve("greeter"), List.of(library), GREETER);
    together = Suites.compile(built.resolve("together"), GREETING, GREETER, PLAIN);
  }

  @BeforeEach
  void makeWorkDir() {
    workDir = WorkDir.in(directory);
  }

  private static String greeting(Prober prober) {
    return prober
        .awaitRuns("greeter", runs -> Prober.countEnded(runs) == 1)
        .get(0)
        .at("/entries/greeting")
        .asText();
  }

  @Test
  void runsADirectoryOfClasses() {
    try (Prober prober = CanaryJar.in(workDir.path()).run("--suites=" + together)) {
      assertThat(greeting(prober)).isEqualTo("Hello you");
    }
  }

  @Test
  void runsAJar() {
    Path jar = Suites.pack(together, directory.resolve("suites.jar"));

    try (Prober prober = CanaryJar.in(workDir.path()).run("--suites=" + jar)) {
      assertThat(greeting(prober)).isEqualTo("Hello you");
    }
  }

  @Test
  void runsADirectoryOfJarsWithLibraries() throws IOException {
    Path jars = Files.createDirectory(directory.resolve("jars"));
    Suites.pack(greeter, jars.resolve("suites.jar"));
    Suites.pack(library, jars.resolve("library.jar"));

    try (Prober prober = CanaryJar.in(workDir.path()).run("--suites=" + jars)) {
      assertThat(greeting(prober)).isEqualTo("Hello you");
    }
  }

  @Test
  void runsAPlainTestClassThatTheConfigurationNames() {
    workDir.write(
        "canary.yaml",
        """
        canary:
          suites:
            paths: [%s]
            classes: [PlainIT]
        """
            .formatted(together));

    try (Prober prober = CanaryJar.in(workDir.path()).run()) {
      var run = prober.awaitRuns("plain-it", runs -> Prober.countEnded(runs) == 1).get(0);

      assertThat(run.path("outcome").asText()).isEqualTo("PASSED");
      assertThat(run.path("steps").findValuesAsText("id"))
          .containsExactlyInAnyOrder("holds", "holdsToo");
    }
  }

  @Test
  void takesSettingsFromTheEnvironment() {
    CanaryJar jar =
        CanaryJar.in(workDir.path())
            .with("CANARY_WEB_PORT", "0")
            .with("CANARY_SUITES_PATHS", together.toString())
            .with("NAME", "environment");

    try (Prober prober = Prober.listening(jar.start("run"))) {
      assertThat(prober.url()).doesNotEndWith(":8080");
      assertThat(greeting(prober)).isEqualTo("Hello environment");
    }
  }

  @Test
  void handsValuesOfTheCommandLineToSuites() {
    try (Prober prober =
        CanaryJar.in(workDir.path())
            .run("--suites=" + together, "--set=canary.values.name=command line")) {
      assertThat(greeting(prober)).isEqualTo("Hello command line");
    }
  }
}
