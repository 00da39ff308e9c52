package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** SIGHUP loads configuration and suites anew, under a prober that runs. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ReloadJarTests {

  /** What its last step needs is loaded long after its jar was overwritten. */
  private static final String SLOW =
      """
      import java.nio.file.*;

      @CanarySuite(every = "1h", timeout = "5m")
      class SlowCanary {
        @Step void await(@ConfigValue("directory") String directory) throws Exception {
          while (!Files.exists(Path.of(directory, "go"))) { Thread.sleep(20); }
        }
        @Step void loadMore() { new Later().call(); }

        static class Later { void call() {} }
      }
      """;

  private static final String QUICK =
      """
      @CanarySuite(every = "1h") class QuickCanary {
        @Step void pass(@ConfigValue(value = "colour", orElse = "none") String colour) {
          System.out.println("colour " + colour);
        }
      }
      """;

  private static final String NEXT_SLOW =
      "@CanarySuite(every = \"1h\") class SlowCanary { @Step void pass() {} }";

  private static final String OTHER =
      "@CanarySuite(every = \"1h\") class OtherCanary { @Step void fail() { throw new"
          + " AssertionError(\"sold out\"); } }";

  @TempDir Path directory;
  private WorkDir workDir;

  @BeforeEach
  void makeWorkDir() {
    workDir = WorkDir.in(directory);
  }

  /** Overwrites the jar, as cp does. */
  private void deploy(String... sources) throws IOException {
    Path classes = Files.createTempDirectory(directory, "classes");
    Suites.pack(Suites.compile(classes, sources), workDir.path().resolve("suites.jar"));
  }

  private void configure(String yaml) {
    workDir.write("canary.yaml", yaml);
  }

  private Prober run() {
    return CanaryJar.in(workDir.path())
        .run("--suites=suites.jar", "--set=canary.values.directory=" + directory);
  }

  private static JsonNode reload(Prober prober, int time) {
    prober.process().signal("HUP");
    return await("reload " + time)
        .atMost(Prober.PATIENCE)
        .until(() -> reloads(prober), lines -> lines.size() == time)
        .get(time - 1);
  }

  private static List<JsonNode> reloads(Prober prober) {
    return prober.log().stream()
        .filter(line -> line.path("logger").asText().endsWith(".Reload"))
        .toList();
  }

  private static JsonNode newestChange(Prober prober, int count) {
    return await("audit")
        .atMost(Prober.PATIENCE)
        .until(() -> prober.json("/api/audit").path("data"), data -> data.size() == count)
        .get(0);
  }

  private static void awaitOutcome(Prober prober, String suite, int runs, String outcome) {
    await(suite)
        .atMost(Prober.PATIENCE)
        .untilAsserted(
            () -> {
              List<JsonNode> found = prober.runs(suite);
              assertThat(found).hasSize(runs);
              assertThat(found.get(0).path("outcome").asText()).isEqualTo(outcome);
            });
  }

  @Test
  void bringsNewSuitesWhileALaunchOfTheOldOnesGoesOn() throws IOException {
    deploy(SLOW, QUICK);
    try (Prober prober = run();
        MockWebServer receiver = new MockWebServer()) {
      awaitOutcome(prober, "quick", 1, "PASSED");
      prober.awaitRuns("slow", runs -> runs.size() == 1);

      receiver.start();
      receiver.enqueue(new MockResponse.Builder().build());
      configure(
          """
          canary:
            alerts: { channels: { ops: { type: webhook, url: "%s" } } }
            suites: { overrides: { quick: { every: 1s } } }
            values: { colour: red }
          """
              .formatted(receiver.url("/hook")));
      deploy(NEXT_SLOW, QUICK, OTHER);
      JsonNode line = reload(prober, 1);

      assertThat(line.path("message").asText())
          .isEqualTo(
              "SIGHUP has configuration and suites reloaded. Suites: 3; new: other; changed: quick,"
                  + " slow. The configuration has changed.");
      awaitOutcome(prober, "other", 1, "FAILED");
      prober.awaitLine(it -> it.path("message").asText().equals("colour red"));
      assertThat(prober.runs("slow")).hasSize(1);
      assertThat(prober.process().children()).hasSize(2);
      JsonNode workers = prober.json("/api/prober").path("workers");
      assertThat(workers.findValuesAsText("condition")).containsExactly("ENDING", "READY");
      assertThat(workers.at("/0/groups/0").asText()).isEqualTo("slow");

      Files.createFile(directory.resolve("go"));
      awaitOutcome(prober, "slow", 1, "PASSED");
      assertThat(prober.runs("slow").get(0).path("steps").findValuesAsText("id"))
          .containsExactly("await", "loadMore");
      await().atMost(Prober.PATIENCE).until(() -> prober.process().children().size() == 1);
      await().atMost(Prober.PATIENCE).until(() -> receiver.getRequestCount() == 1);

      assertThat(prober.terminate().exitCode()).isZero();
      assertThat(workDir.contents().keySet())
          .containsExactlyInAnyOrder(
              Path.of("canary.db"), Path.of("canary.yaml"), Path.of("suites.jar"));
    }
  }

  @Test
  void changesNothingIfSomethingIsWrong() throws IOException {
    deploy(QUICK);
    configure("canary: { every: 1h }");
    try (Prober prober = run()) {
      awaitOutcome(prober, "quick", 1, "PASSED");

      configure("canary: { evry: 1h }");
      JsonNode line = reload(prober, 1);
      assertThat(line.path("level").asText()).isEqualTo("ERROR");
      assertThat(line.path("message").asText())
          .startsWith("The reload that SIGHUP wanted is refused, so everything goes on as before. ")
          .contains("canary.evry")
          .contains("canary.every");
      assertThat(prober.sum("canary_config_last_reload_successful")).isZero();
      assertThat(prober.json("/api/prober").at("/reload/successful").asBoolean(true)).isFalse();
      assertThat(prober.json("/api/prober").at("/reload/detail").asText()).contains("canary.evry");
      JsonNode change = newestChange(prober, 1);
      assertThat(change.path("who").asText()).isEqualTo("SIGHUP");
      assertThat(change.path("from").asText()).isEqualTo("local");
      assertThat(change.path("done").asBoolean(true)).isFalse();
      assertThat(change.at("/details/refused").asText()).contains("canary.evry");

      configure("canary: { every: 1h, store: { keep: 1d } }");
      assertThat(reload(prober, 2).path("message").asText())
          .endsWith(
              "This cannot be changed while the prober runs: canary.store.keep. Restart it, or put"
                  + " the old value back.");

      configure("canary: { every: 1h }");
      workDir.write("suites.jar", "this is no jar");
      assertThat(reload(prober, 3).path("message").asText())
          .contains("The suite path " + workDir.path().resolve("suites.jar") + " cannot be read");
      assertThat(prober.json("/api/suites").path("data")).hasSize(1);
      assertThat(prober.get("/health").statusCode()).isEqualTo(200);

      deploy(QUICK);
      assertThat(reload(prober, 4).path("level").asText()).isEqualTo("INFO");
      assertThat(newestChange(prober, 4).at("/details/changes").asText()).startsWith("Suites: 1");
      assertThat(prober.sum("canary_config_last_reload_successful")).isEqualTo(1);
      assertThat(prober.runs("quick")).hasSize(1);
      assertThat(prober.terminate().exitCode()).isZero();
    }
  }
}
