package dev.canary.runtime.jar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes of the jar as one JVM has loaded them, for those that are started after it (class
 * data sharing). Tests start the jar some 150 times, which is mostly to load the same classes.
 */
final class SharedClasses {

  private static final String SUITE =
      """
      @CanarySuite(id = "smoke", every = "1h")
      class SmokeCanary { @Step void pass() {} }
      """;

  private static final List<String> PAGES =
      List.of("/", "/suites/smoke", "/prober", "/health", "/metrics", "/api/runs");

  /** For the JVM of a process that should have them. */
  static final List<String> OPTIONS = List.of("-XX:SharedArchiveFile=" + archive());

  private SharedClasses() {}

  private static Path archive() {
    try {
      Path directory = Files.createTempDirectory("shared-classes");
      Path archive = directory.resolve("classes.jsa");
      Path suites = Suites.compile(Files.createDirectory(directory.resolve("suites")), SUITE);
      JarProcess process =
          CanaryJar.in(directory)
              .startBy(
                  List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:disable"),
                  "run",
                  "--port=0",
                  "--suites=" + suites);
      try (Prober prober = Prober.listening(process)) {
        prober.awaitHealth(200);
        PAGES.forEach(prober::get);
        prober.terminate();
      }
      return archive;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
