package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.canary.runtime.testing.TortureSuites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * A suite that takes all threads which the system gives to a user: so many that there is none left
 * for the prober either.
 */
@Isolated("It takes the whole machine, or measures it.")
class ThreadFloodJarTests {

  /** A user that has no other processes, since the limit counts them all. */
  private static final String NOBODY_ELSE = "64123";

  private static final List<String> LIMITED =
      List.of(
          "setpriv",
          "--reuid=" + NOBODY_ELSE,
          "--regid=" + NOBODY_ELSE,
          "--clear-groups",
          "prlimit",
          "--nproc=300");

  @TempDir Path directory;

  @Test
  @Tag("long")
  void leavesProberAndOtherSuitesAbleToGoOn() throws IOException {
    assumeThat(System.getProperty("user.name"))
        .as("another user can be had, for which this has to be root")
        .isEqualTo("root");
    for (Path each : List.of(directory, Files.createDirectory(directory.resolve("suites")))) {
      Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxrwxrwx"));
    }
    Path suites = directory.resolve("suites");
    TortureSuites.copy(suites, List.of("WellBehavedCanary", "ThreadFloodCanary"));

    try (Prober prober =
        CanaryJar.in(directory).behind(LIMITED).run("--suites=" + suites, "--every=4s")) {
      prober.awaitRuns("thread-flood", runs -> Prober.countEnded(runs) >= 3);
      prober.awaitRuns("well-behaved", runs -> Prober.countEnded(runs) >= 4);

      assertThat(prober.runs("thread-flood"))
          .filteredOn(run -> run.path("outcome").asText().equals("FAILED"))
          .isNotEmpty()
          .allSatisfy(
              run ->
                  assertThat(run.path("reason").asText())
                      .startsWith("Step \"Floods\" failed: unable to create native thread"));
      assertThat(prober.runs("well-behaved"))
          .noneMatch(run -> run.path("outcome").asText().matches("ERROR|FAILED"));
      assertThat(prober.sum("canary_worker_restarts_total\\{reason=\"out-of-memory\"}"))
          .isGreaterThanOrEqualTo(2);
      assertThat(prober.get("/livez").statusCode()).isEqualTo(200);
      assertThat(prober.terminate().exitCode()).isZero();
    }
  }
}
