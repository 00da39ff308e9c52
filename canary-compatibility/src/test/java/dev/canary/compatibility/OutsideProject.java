package dev.canary.compatibility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Maven project of a team that has nothing of Canary but the installed engine.
 *
 * @param directory its copy of what is in {@code src/test/project}
 */
record OutsideProject(Path directory, JUnit junit) {

  private static final Path ORIGINAL = Path.of("src", "test", "project");

  /** Copies the project to a path with a blank in it. */
  static OutsideProject in(Path parent, JUnit junit) {
    Path directory = parent.resolve("canaries on " + junit.version());
    try (Stream<Path> files = Files.walk(ORIGINAL)) {
      for (Path file : files.toList()) {
        Files.copy(file, directory.resolve(ORIGINAL.relativize(file).toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new OutsideProject(directory, junit);
  }

  /** Runs the Maven that runs this test, with its settings and its local repository. */
  Ended maven(String... arguments) {
    List<String> command = new ArrayList<>(List.of(Build.value("maven"), "-B", "-ntp"));
    Path settings = Path.of(Build.value("settings"));
    if (Files.exists(settings)) {
      command.addAll(List.of("-s", settings.toString()));
    }
    command.add("-Dmaven.repo.local=" + Build.value("repository"));
    command.add("-Djunit.version=" + junit.version());
    command.add("-Dcanary.version=" + Build.value("canary"));
    for (String plugin : List.of("resources-plugin", "compiler-plugin", "surefire")) {
      command.add("-D%s.version=%s".formatted(plugin, Build.value(plugin)));
    }
    command.add("-Dshop.url=https://shop.example.com");
    command.addAll(List.of(arguments));
    return Ended.of(directory, command);
  }

  /** Runs tests by the platform's console. */
  Ended execute(String... arguments) {
    List<String> all = new ArrayList<>();
    all.addAll(List.of("execute", "--disable-banner"));
    all.addAll(List.of("--disable-ansi-colors", "--details-theme=ascii"));
    all.add("--config=shop.url=https://shop.example.com");
    all.addAll(List.of(arguments));
    return console(all.toArray(String[]::new));
  }

  /** Starts the platform's console on the class path that Surefire had. */
  Ended console(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // It lives for a second; compiling more would take longer than it saves.
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of("-cp", report("com.acme.SignUpCanary").property("java.class.path")));
    command.add("org.junit.platform.console.ConsoleLauncher");
    command.addAll(List.of(arguments));
    return Ended.of(directory, command);
  }

  List<String> reports() {
    Path reports = directory.resolve("target/surefire-reports");
    try (Stream<Path> files = Files.list(reports)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".xml"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TestReport report(String className) {
    return TestReport.read(
        directory.resolve("target/surefire-reports/TEST-%s.xml".formatted(className)));
  }
}
