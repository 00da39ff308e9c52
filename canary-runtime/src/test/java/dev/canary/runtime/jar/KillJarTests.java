package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * A prober that is killed at random moments, again and again, on the same database; what its suites
 * have made is deleted in the end.
 */
@Isolated("It takes the whole machine, or measures it.")
class KillJarTests {

  private static final String QUICK =
      """
      @CanarySuite(every = "1s")
      class Quick%dCanary { @Step void pass() throws Exception { Thread.sleep(%d); } }
      """;
  private static final String ENDLESS =
      """
      @CanarySuite(every = "1s")
      class EndlessCanary {
        @Step void waitLong() throws Exception {
          new ProcessBuilder("sleep", "600").start();
          Thread.sleep(600_000);
        }
      }
      """;

  /** The system under test is a directory, in which this makes files all the time. */
  private static final String FILES =
      """
      @CanarySuite(every = "1s")
      class FilesCanary {
        private final TestData data;
        private final java.nio.file.Path place;
        FilesCanary(TestData data, @ConfigValue("place") String place) {
          this.data = data;
          this.place = java.nio.file.Path.of(place);
        }
        @Step void make(CanaryContext context) throws Exception {
          for (int i = 0; i < 40; i++) {
            String name = data.created("file", context.uniqueName("file"));
            java.nio.file.Files.createFile(place.resolve(name));
            Thread.sleep(15);
          }
        }
        @Cleanup void delete() {
          data.deleteEach("file", name -> java.nio.file.Files.deleteIfExists(place.resolve(name)));
        }
      }
      """;

  /** What the log tells is on the disk some milliseconds later, and on a busy machine some more. */
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(1);

  private static final Duration WORKERS_END = Duration.ofSeconds(10);

  @TempDir static Path suites;

  private final Random random = new Random();

  @TempDir Path directory;

  @BeforeAll
  static void compileSuites() {
    Stream<String> quick = IntStream.range(0, 8).mapToObj(i -> QUICK.formatted(i, 100 * i));
    Suites.compile(suites, Stream.concat(quick, Stream.of(ENDLESS, FILES)).toArray(String[]::new));
  }

  @BeforeEach
  void makeAPlaceForFiles() throws IOException {
    Files.createDirectory(place());
  }

  @Test
  void losesNothingWhenTheProberIsKilledFourTimes() {
    killTimes(4);
  }

  @Test
  @Tag("long")
  void losesNothingWhenTheProberIsKilledSixtyTimes() {
    killTimes(60);
  }

  private void killTimes(int rounds) {
    Remains remains = Remains.NONE;
    boolean anythingLeft = false;
    for (int round = 0; round < rounds || !anythingLeft; round++) {
      try (Prober prober = run()) {
        checkWhatIsFoundAfter(remains, prober);
        awaitRandomMoment();
        remains = kill(prober);
      }
      checkWhatIsLeft(remains);
      anythingLeft |= !database().ledger().isEmpty();
    }
    assertThat(remains.told()).as("runs in the last round").isNotEmpty();
    checkThatEverythingIsDeleted();
  }

  private Prober run() {
    return CanaryJar.in(directory)
        .run("--suites=" + suites, "--set=canary.values.place=" + place());
  }

  private Path place() {
    return directory.resolve("place");
  }

  /** Ends in order, so that what it makes itself is deleted too. */
  private void checkThatEverythingIsDeleted() {
    try (Prober prober = run()) {
      prober.awaitLine(line -> line.path("suite").asText().equals("files"));
      prober.terminate();
    }
    assertThat(place()).isEmptyDirectory();
    assertThat(database().ledger()).isEmpty();
  }

  /** From the first launches to the third round of them. */
  private void awaitRandomMoment() {
    Duration moment = Duration.ofMillis(1_500 + random.nextInt(2_500));
    await().pollDelay(moment).until(() -> true);
  }

  /**
   * What a prober leaves.
   *
   * @param told runs that it has told of as ended, each as its id, a space and the outcome
   * @param open runs that had not ended when it was killed
   */
  private record Remains(Set<String> told, Set<String> open) {
    static final Remains NONE = new Remains(Set.of(), Set.of());
  }

  private Remains kill(Prober prober) {
    List<ProcessHandle> family = prober.process().descendants();
    assertThat(family).isNotEmpty();
    Set<String> told = toldByTheApi(prober);
    Instant killed = Instant.now();

    prober.process().kill();

    await("the end of workers and what suites have started")
        .atMost(WORKERS_END)
        .until(() -> family.stream().noneMatch(ProcessHandle::isAlive));
    told.addAll(toldByTheLog(prober, killed.minus(ON_ITS_WAY)));
    return new Remains(told, Set.copyOf(database().open()));
  }

  private static Set<String> toldByTheApi(Prober prober) {
    return IntStream.range(0, 8)
        .mapToObj(suite -> prober.runs("quick" + suite))
        .flatMap(List::stream)
        .filter(run -> !run.path("endedAt").isNull())
        .map(run -> run.path("id").asText() + " " + run.path("outcome").asText())
        .collect(Collectors.toSet());
  }

  private static Set<String> toldByTheLog(Prober prober, Instant until) {
    return prober.log().stream()
        .filter(line -> line.has("outcome"))
        .filter(line -> Instant.parse(line.path("timestamp").asText()).isBefore(until))
        .map(KillJarTests::run)
        .collect(Collectors.toSet());
  }

  private static String run(JsonNode line) {
    return line.path("runId").asText() + " " + line.path("outcome").asText();
  }

  private RecordedDatabase database() {
    return new RecordedDatabase(directory.resolve("canary.db"));
  }

  private void checkWhatIsLeft(Remains remains) {
    assertThat(database().integrity()).containsExactly("ok");
    assertThat(database().ended()).containsAll(remains.told());
  }

  /** What the next prober has to have put in order before it goes on. */
  private void checkWhatIsFoundAfter(Remains remains, Prober next) {
    assertThat(remains.open())
        .allSatisfy(
            id -> {
              JsonNode run = next.json("/api/runs/" + id);
              assertThat(run.path("outcome").asText()).isEqualTo("ABORTED");
              assertThat(run.path("reason").asText()).isEqualTo("prober stopped");
            });
  }
}
