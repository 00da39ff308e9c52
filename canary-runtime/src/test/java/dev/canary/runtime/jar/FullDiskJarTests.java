package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A prober whose database is on a disk that is full to the last byte. */
class FullDiskJarTests {

  @TempDir Path directory;
  private Path disk;

  @BeforeEach
  void mountASmallDisk() throws Exception {
    disk = Files.createDirectory(directory.resolve("disk"));
    assumeThat(run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString()))
        .as("a small disk can be mounted, for which this has to be root")
        .isZero();
  }

  @AfterEach
  void unmountIt() throws Exception {
    assertThat(run("umount", "--lazy", disk.toString())).isBetween(0, 32);
  }

  @Test
  void goesOnInItsRhythmAndRecordsEverythingWhenThereIsRoomAgain() throws Exception {
    Path suites =
        Suites.compile(
            directory.resolve("suites"),
            "@CanarySuite(every = \"1s\") class TickCanary { @Step void tick() {} }");
    try (Prober prober = CanaryJar.in(disk).run("--suites=" + suites)) {
      prober.awaitRuns("tick", runs -> Prober.countEnded(runs) >= 2);

      fill(disk.resolve("ballast"));
      awaitReadiness(prober, 503);
      int before = passed(prober).size();
      await().atMost(Prober.PATIENCE).until(() -> passed(prober).size() >= before + 4);
      Files.delete(disk.resolve("ballast"));

      awaitReadiness(prober, 200);
      List<String> told = passed(prober);
      prober.awaitRuns("tick", runs -> Prober.countEnded(runs) >= told.size());
      assertThat(told)
          .allSatisfy(
              id ->
                  assertThat(prober.json("/api/runs/" + id).path("outcome").asText())
                      .isEqualTo("PASSED"));
      assertThat(prober.runs("tick"))
          .noneMatch(run -> run.path("outcome").asText().equals("MISSED"));
      assertThat(prober.terminate().exitCode()).isZero();
    }
    assertThat(new RecordedDatabase(disk.resolve("canary.db")).integrity()).containsExactly("ok");
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
        .map(FullDiskJarTests::id)
        .toList();
  }

  private static String id(JsonNode line) {
    return line.path("runId").asText();
  }

  private static void fill(Path ballast) throws IOException {
    byte[] zeros = new byte[4096];
    try (OutputStream file = Files.newOutputStream(ballast)) {
      while (true) {
        file.write(zeros);
      }
    } catch (IOException theDiskIsFull) {
      assertThat(theDiskIsFull).hasMessageContaining("No space left on device");
    }
  }

  private static int run(String... command) throws Exception {
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
