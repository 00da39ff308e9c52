package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another process holds the database, or takes it away, while suites run every second. */
class StuckDatabaseJarTests {

  @TempDir static Path suites;

  @TempDir Path directory;
  private WorkDir workDir;

  @BeforeAll
  static void compileASuite() {
    Suites.compile(
        suites, "@CanarySuite(every = \"1s\") class TickCanary { @Step void tick() {} }");
  }

  @BeforeEach
  void makeWorkDir() {
    workDir = WorkDir.in(directory);
  }

  private Prober run() {
    return CanaryJar.in(workDir.path()).run("--suites", suites.toString());
  }

  private Path file(String name) {
    return workDir.path().resolve(name);
  }

  @Test
  void goesOnWhileTheDatabaseIsLockedAndRecordsEverythingAfterwards() throws IOException {
    try (Prober prober = run()) {
      prober.awaitRuns("tick", runs -> runs.size() >= 2);

      try (JarProcess locker = LockingProcess.lock(file("canary.db"))) {
        prober.awaitReadiness(503);
        awaitPassed(prober, countPassed(prober) + 5);
        assertThat(locker.isAlive()).isTrue();
      }

      prober.awaitReadiness(200);
      prober.awaitRuns("tick", runs -> runs.size() >= countPassed(prober));
      assertThat(metric(prober, "canary_schedule_delay_seconds_bucket{le=\"5.0\"}"))
          .isEqualTo(metric(prober, "canary_schedule_delay_seconds_count"));
      assertThat(metric(prober, "canary_store_failures_total")).isPositive();
      assertThat(lines(prober, "The store cannot be written.")).hasSize(1);
      assertThat(lines(prober, "The store can be written again after ")).hasSize(1);
    }
  }

  @Test
  void recordsAtTheNextStartWhatAKilledProberCouldNotWrite() throws IOException {
    List<String> ids;
    try (Prober prober = run();
        JarProcess locker = LockingProcess.lock(file("canary.db"))) {
      await().atMost(Prober.PATIENCE).until(() -> Files.exists(file("canary.db.spool")));
      awaitPassed(prober, countPassed(prober) + 3);
      ids = passed(prober).stream().map(line -> line.path("runId").asText()).toList();
      await()
          .atMost(Prober.PATIENCE)
          .until(() -> Files.readString(file("canary.db.spool")).contains(ids.get(ids.size() - 1)));
      prober.process().kill();
      assertThat(locker.isAlive()).isTrue();
    }

    try (Prober next = run()) {
      assertThat(ids).isNotEmpty();
      for (String id : ids) {
        assertThat(next.json("/api/runs/" + id).path("outcome").asText()).isEqualTo("PASSED");
      }
      assertThat(file("canary.db.spool")).doesNotExist();
    }
  }

  @Test
  void putsADatabaseBackThatWasDeleted() throws IOException {
    try (Prober prober = run()) {
      prober.awaitRuns("tick", runs -> runs.size() >= 3);
      List<JsonNode> before = prober.runs("tick");

      for (String name : List.of("canary.db", "canary.db-wal", "canary.db-shm")) {
        Files.delete(file(name));
      }

      await().atMost(Prober.PATIENCE).until(() -> Files.exists(file("canary.db")));
      prober.awaitRuns("tick", runs -> runs.size() > before.size());
      String first = before.get(before.size() - 1).path("id").asText();
      assertThat(prober.json("/api/runs/" + first).path("outcome").asText()).isEqualTo("PASSED");
      prober.awaitReadiness(200);
      assertThat(prober.terminate().exitCode()).isZero();
    }
  }

  private static void awaitPassed(Prober prober, int count) {
    await().atMost(Prober.PATIENCE).until(() -> countPassed(prober) >= count);
  }

  private static int countPassed(Prober prober) {
    return passed(prober).size();
  }

  /** The log knows of runs that the API cannot find yet. */
  private static List<JsonNode> passed(Prober prober) {
    return prober.log().stream()
        .filter(line -> line.path("outcome").asText().equals("PASSED"))
        .toList();
  }

  private static List<JsonNode> lines(Prober prober, String begin) {
    return prober.log().stream()
        .filter(line -> line.path("message").asText().startsWith(begin))
        .toList();
  }

  private static double metric(Prober prober, String name) {
    return prober
        .get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no metric " + name));
  }
}
