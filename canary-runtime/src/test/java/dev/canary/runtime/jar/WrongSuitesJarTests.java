package dev.canary.runtime.jar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrongSuitesJarTests {

  @TempDir Path directory;
  private Path suites;
  private WorkDir workDir;

  @BeforeEach
  void makeDirectories() throws IOException {
    suites = Files.createDirectory(directory.resolve("suites"));
    workDir = WorkDir.in(directory);
  }

  private RefusedCommand run() {
    return RefusedCommand.of(
        CanaryJar.in(workDir.path()), "run", "--port", "0", "--suites", suites.toString());
  }

  @Test
  void refusesToRunWithoutASuitePath() {
    RefusedCommand.of(CanaryJar.in(workDir.path()), "run", "--port", "0")
        .asWrongInput(
            "There is no suite path, so there is nothing to run. Name one by --suites PATH, or"
                + " under canary.suites.paths in the configuration file.");
  }

  @Test
  void refusesASuitePathThatIsNotThere() throws IOException {
    Files.delete(suites);

    run()
        .asWrongInput(
            "The suite path %s does not exist. Name a jar, a directory of classes, or a directory of jars."
                .formatted(suites));
  }

  @Test
  void refusesAnEmptySuitePath() {
    run()
        .asWrongInput(
            "The suite path %s is empty, so there is nothing to run. Build the suites first, or name another path."
                .formatted(suites));
  }

  @Test
  void refusesAFileThatIsNoJar() throws IOException {
    Path file = Files.writeString(suites.resolve("suites.jar"), "not a jar");

    run()
        .asWrongInput(
            "The suite path %s cannot be read as a jar (zip END header not found). Name a jar, a directory of classes, or a directory of jars."
                .formatted(file));
  }

  @Test
  void refusesAPathWithoutSuites() {
    Suites.compile(suites, "class NoSuite {}");

    run()
        .asWrongInput(
            "There is no suite in %s, so there is nothing to run. Annotate a class with @CanarySuite, or name a test class under canary.suites.classes."
                .formatted(suites));
  }

  @Test
  void refusesAClassThatCannotBeLoaded() throws IOException {
    Suites.compile(
        suites,
        "class Library {}",
        "@CanarySuite class HelloCanary extends Library { @Step void greet() {} }");
    Files.delete(suites.resolve("Library.class"));

    run()
        .asWrongInput(
            "The class HelloCanary in %s cannot be loaded (java.lang.NoClassDefFoundError: Library). Put it into one directory with the jars of the libraries that it needs, and name that directory as the suite path."
                .formatted(suites));
  }

  @Test
  void refusesTwoSuitesWithOneId() {
    Suites.compile(
        suites,
        "@CanarySuite(id = \"hello\") class FirstCanary { @Step void greet() {} }",
        "@CanarySuite(id = \"hello\") class SecondCanary { @Step void greet() {} }");

    run()
        .asWrongInput(
            "The suites FirstCanary and SecondCanary have the same id, \"hello\". Give one of them another by @CanarySuite(id = …).");
  }

  @Test
  void refusesSuitesThatDependOnEachOther() {
    Suites.compile(
        suites,
        "@CanarySuite(dependsOn = SecondCanary.class) class FirstCanary { @Step void greet() {} }",
        "@CanarySuite(dependsOn = FirstCanary.class) class SecondCanary { @Step void greet() {} }");

    run()
        .asWrongInput(
            "Suite FirstCanary depends on itself: FirstCanary, which depends on SecondCanary, which depends on the first. None of them could ever start; remove one of these dependencies.");
  }

  @Test
  void refusesAnIntervalThatIsNoDuration() {
    Suites.compile(
        suites, "@CanarySuite(every = \"often\") class HelloCanary { @Step void greet() {} }");

    run()
        .asWrongInput(
            "The interval (every) of suite HelloCanary cannot be used: \"often\" is not a duration. Write it as 500ms, 10s, 5m, 1h30m or PT10S.");
  }

  @Test
  void refusesTwoIntervalsInOneGroup() {
    Suites.compile(
        suites,
        "@CanarySuite(every = \"1m\") class FirstCanary { @Step void greet() {} }",
        """
        @CanarySuite(every = "5m", dependsOn = FirstCanary.class)
        class SecondCanary { @Step void greet() {} }
        """);

    run()
        .asWrongInput(
            "Suites that dependencies tie together run at one interval, but these ask for different ones: first every 1m, second every 5m. Give all of them the same interval, or only one of them any.");
  }
}
