package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is killed leaves nothing behind. The system under test is a directory in which a suite makes
 * files.
 */
class TestDataJarTests {

  /** Makes a file, and then goes on until it is let go, so that it can be killed meanwhile. */
  private static final String FILES =
      """
      @CanarySuite(every = "2s")
      class FilesCanary {
        private final TestData data;
        private final java.nio.file.Path place;
        FilesCanary(TestData data, @ConfigValue("place") String place) {
          this.data = data;
          this.place = java.nio.file.Path.of(place);
        }
        @Step void make(CanaryContext context) throws Exception {
          String name = data.created("file", context.uniqueName("file"));
          java.nio.file.Files.createFile(place.resolve(name));
          while (java.nio.file.Files.exists(place.resolve("hold"))) { Thread.sleep(20); }
        }
        @Cleanup void delete() {
          data.deleteEach("file", name -> {
            if (java.nio.file.Files.exists(place.resolve("locked"))) {
              throw new java.io.IOException("locked");
            }
            java.nio.file.Files.deleteIfExists(place.resolve(name));
          });
        }
      }
      """;

  @TempDir Path directory;
  private @Nullable Path place;
  private @Nullable Path classes;
  private @Nullable Prober running;

  @BeforeEach
  void start() throws IOException {
    place = Files.createDirectory(directory.resolve("place"));
    Files.createFile(hold());
    classes = Suites.compile(directory.resolve("suites"), FILES);
    restart();
  }

  @AfterEach
  void stop() {
    prober().close();
  }

  private void restart() {
    running =
        CanaryJar.in(directory).run("--suites=" + classes, "--set=canary.values.place=" + place());
  }

  private Prober prober() {
    return Objects.requireNonNull(running);
  }

  private Path place() {
    return Objects.requireNonNull(place);
  }

  private Path hold() {
    return place().resolve("hold");
  }

  private List<String> files() {
    try (Stream<Path> files = Files.list(place())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("file"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String awaitFile() {
    return await().atMost(Prober.PATIENCE).until(this::files, files -> !files.isEmpty()).get(0);
  }

  private List<JsonNode> runs(String trigger) {
    return prober().runs("files").stream()
        .filter(run -> run.path("trigger").asText().equals(trigger))
        .toList();
  }

  private JsonNode goingOn() {
    return await()
        .atMost(Prober.PATIENCE)
        .until(this::findGoingOn, Optional::isPresent)
        .orElseThrow();
  }

  private Optional<JsonNode> findGoingOn() {
    return runs("SCHEDULE").stream().filter(run -> run.path("endedAt").isNull()).findFirst();
  }

  private void awaitGone(String file) {
    await().atMost(Prober.PATIENCE).until(() -> !files().contains(file));
  }

  private List<JsonNode> leftovers() {
    return prober().json("/api/test-data").path("data").valueStream().toList();
  }

  @Test
  void deletesWhatAKilledProberLeftBeforeTheSuiteRunsAgain() throws IOException {
    String file = awaitFile();
    String killed = goingOn().path("id").asText();
    prober().process().kill();
    assertThat(files()).containsExactly(file);

    Files.delete(hold());
    restart();
    prober().awaitRuns("files", runs -> Prober.countEnded(runs) >= 3);

    assertThat(files()).doesNotContain(file);
    JsonNode cleanup = runs("CLEANUP").get(0);
    assertThat(cleanup.path("outcome").asText()).isEqualTo("ABORTED");
    assertThat(runs("SCHEDULE").stream().filter(run -> isAfter(killed, run)))
        .isNotEmpty()
        .allMatch(
            run -> run.path("startedAt").asText().compareTo(cleanup.path("endedAt").asText()) >= 0);
    JsonNode made = prober().json("/api/runs/" + killed).path("testData").path(0);
    assertThat(made.path("id").asText()).isEqualTo(file);
    assertThat(made.path("deletedAt").asText())
        .isGreaterThanOrEqualTo(cleanup.path("startedAt").asText());
    prober()
        .awaitLine(
            line ->
                line.path("message")
                    .asText()
                    .startsWith(
                        "An earlier prober left test data behind: file \"%s\" of files, made"
                            .formatted(file)));
  }

  /** The ids of runs are ordered by time. */
  private static boolean isAfter(String id, JsonNode run) {
    return run.path("id").asText().compareTo(id) > 0
        && !run.path("outcome").asText().equals("MISSED");
  }

  @Test
  void deletesAtOnceWhatAKilledWorkerLeft() throws IOException {
    String file = awaitFile();
    prober().process().children().forEach(ProcessHandle::destroyForcibly);
    Files.delete(hold());

    awaitGone(file);

    await().atMost(Prober.PATIENCE).until(() -> !runs("CLEANUP").isEmpty());
    await().atMost(Prober.PATIENCE).until(() -> leftovers().isEmpty());
  }

  @Test
  void showsWhatCannotBeDeletedUntilItIs() throws IOException {
    Path lock = Files.createFile(place().resolve("locked"));
    Files.delete(hold());
    prober().awaitRuns("files", runs -> Prober.countEnded(runs) >= 1);

    JsonNode left =
        await().atMost(Prober.PATIENCE).until(this::leftovers, all -> !all.isEmpty()).get(0);
    assertThat(left.path("owner").asText()).isEqualTo("files");
    assertThat(left.path("kind").asText()).isEqualTo("file");
    assertThat(files()).contains(left.path("id").asText());
    assertThat(left.path("ageMs").asLong()).isNotNegative();
    assertThat(prober().get("/metrics").body())
        .containsPattern("canary_test_data_leftover\\{suite=\"files\"} [1-9]");
    assertThat(prober().json("/health").path("status").asText()).isEqualTo("warn");

    Files.delete(lock);

    awaitGone(left.path("id").asText());
  }
}
