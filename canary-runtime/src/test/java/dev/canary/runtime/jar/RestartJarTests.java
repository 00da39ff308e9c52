package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartJarTests {

  private static final String SLOW =
      """
      import java.nio.file.*;

      @CanarySuite(every = "1h")
      class SlowCanary {
        @Step void fill() {}
        @Step void waitLong() throws Exception { Thread.sleep(600_000); }
        @Step void weigh() {}

        @Cleanup void empty(@ConfigValue("directory") String directory) throws Exception {
          Files.createFile(Path.of(directory, "cleaned"));
        }
      }
      """;

  private static final String QUICK =
      "@CanarySuite(every = \"1h\") class QuickCanary { @Step void pass() {} }";
  private static final String BROKEN =
      "@CanarySuite(every = \"1h\") class BrokenCanary { @Step void fail() { throw new"
          + " AssertionError(); } }";

  @TempDir static Path suites;

  @TempDir Path directory;
  private WorkDir workDir;

  @BeforeAll
  static void compileSuites() throws IOException {
    Suites.compile(Files.createDirectory(suites.resolve("slow")), SLOW);
    Suites.compile(Files.createDirectory(suites.resolve("quick")), QUICK, BROKEN);
  }

  @BeforeEach
  void makeWorkDir() {
    workDir = WorkDir.in(directory);
  }

  private Prober run(String which) {
    return CanaryJar.in(workDir.path())
        .run("--suites=" + suites.resolve(which), "--set=canary.values.directory=" + directory);
  }

  private static JsonNode awaitRunning(Prober prober) {
    return await()
        .atMost(Prober.PATIENCE)
        .until(() -> prober.json("/api/runs?state=running").path("data"), list -> list.size() == 1)
        .get(0);
  }

  @Test
  void cutsTheRunningStepOffAndCleansUpWhenItIsTerminated() {
    String id;
    try (Prober prober = run("slow")) {
      id = awaitRunning(prober).path("id").asText();

      Ended ended = prober.terminate();

      assertThat(ended.exitCode()).isZero();
      assertThat(ended.err()).isEmpty();
      assertThat(directory.resolve("cleaned")).exists();
      assertThat(workDir.contents()).containsOnlyKeys(Path.of("canary.db"));
    }

    try (Prober next = run("slow")) {
      JsonNode run = next.json("/api/runs/" + id);
      assertThat(run.path("outcome").asText()).isEqualTo("ABORTED");
      assertThat(run.path("reason").asText()).isEqualTo("The launch was cancelled.");
      assertThat(run.path("steps").findValuesAsText("outcome"))
          .containsExactly("PASSED", "ABORTED", "SKIPPED");
      assertThat(run.at("/cleanup/outcome").asText()).isEqualTo("PASSED");
    }
  }

  @Test
  void closesRunsThatAKilledProberLeftOpen() {
    String id;
    try (Prober prober = run("slow")) {
      id = awaitRunning(prober).path("id").asText();
      prober.process().kill();
    }

    try (Prober next = run("slow")) {
      JsonNode run = next.json("/api/runs/" + id);

      assertThat(run.path("outcome").asText()).isEqualTo("ABORTED");
      assertThat(run.path("reason").asText()).isEqualTo("prober stopped");
      assertThat(next.log())
          .anyMatch(
              line ->
                  line.path("message")
                      .asText()
                      .equals("An earlier prober left 1 runs open; they are recorded as aborted."));
    }
  }

  @Test
  void remembersVerdictsAndGoesOnInTheOldRhythm() {
    JsonNode before;
    try (Prober prober = run("quick")) {
      prober.awaitRuns("quick", runs -> Prober.countEnded(runs) == 1);
      prober.awaitRuns("broken", runs -> Prober.countEnded(runs) == 1);
      before = prober.json("/health");
      assertThat(prober.terminate().exitCode()).isZero();
    }

    try (Prober next = run("quick")) {
      JsonNode after = next.json("/health");

      for (String suite : new String[] {"quick", "broken"}) {
        assertThat(after.path("checks").path(suite)).isEqualTo(before.path("checks").path(suite));
        assertThat(next.runs(suite)).hasSize(1);
      }
      assertThat(after.at("/checks/broken/0/verdict").asText()).isEqualTo("FAILING");
      assertThat(after.at("/checks/quick/0/verdict").asText()).isEqualTo("PASSING");
    }
  }

  @Test
  void leavesNoTemporaryFilesBehindEvenIfItIsKilled() throws IOException {
    Path temporary = Files.createDirectory(directory.resolve("tmp"));
    CanaryJar jar = CanaryJar.in(workDir.path()).withTemporaryFilesIn(temporary);
    try (Prober prober = jar.run("--suites=" + suites.resolve("quick"))) {
      prober.process().kill();
    }

    assertThat(temporary).isEmptyDirectory();
  }
}
