package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The files of the database may not be changed any more while suites run every second. Permissions
 * alone do not bind root, nor who has the files open already; the attribute of being immutable
 * does.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the attribute is known there alone")
class ReadOnlyDatabaseJarTests {

  @TempDir Path directory;

  @AfterEach
  void release() throws Exception {
    chattr("-i");
  }

  @Test
  void goesOnInItsRhythmAndRecordsEverythingWhenItMayWriteAgain() throws Exception {
    Path suites =
        Suites.compile(
            directory.resolve("suites"),
            "@CanarySuite(every = \"1s\") class TickCanary { @Step void tick() {} }");
    try (Prober prober = CanaryJar.in(directory).run("--suites=" + suites)) {
      prober.awaitRuns("tick", runs -> Prober.countEnded(runs) >= 2);
      assumeThat(chattr("+i")).as("files can be made immutable").isZero();

      awaitReadiness(prober, 503);
      int before = passed(prober).size();
      await().atMost(Prober.PATIENCE).until(() -> passed(prober).size() >= before + 4);
      chattr("-i");

      awaitReadiness(prober, 200);
      List<String> told = passed(prober);
      prober.awaitRuns("tick", runs -> Prober.countEnded(runs) >= told.size());
      assertThat(new RecordedDatabase(directory.resolve("canary.db")).ended())
          .containsAll(told.stream().map(id -> id + " PASSED").toList());
    }
  }

  private static void awaitReadiness(Prober prober, int status) {
    await("/readyz with " + status)
        .atMost(Prober.PATIENCE)
        .until(() -> prober.get("/readyz").statusCode() == status);
  }

  /** Ids of runs of which the log tells. */
  private static List<String> passed(Prober prober) {
    return prober.log().stream()
        .filter(line -> line.path("outcome").asText().equals("PASSED"))
        .map((JsonNode line) -> line.path("runId").asText())
        .toList();
  }

  private int chattr(String change) throws IOException, InterruptedException {
    Path file = directory.resolve("canary.db");
    return new ProcessBuilder("chattr", change, file.toString(), file + "-wal")
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
