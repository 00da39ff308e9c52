package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.testing.TortureSuites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Many suites that behave, beside ten that do not. */
@Isolated("It takes the whole machine, or measures it.")
class CrowdJarTests {

  private static final String BEHAVES =
      """
      @CanarySuite(every = "5s")
      class Good%dCanary { @Step void pass() throws Exception { Thread.sleep(50); } }
      """;
  private static final List<Torture> TEN =
      List.of(
          Torture.BUSY_LOOP,
          Torture.SWALLOWED_INTERRUPT,
          Torture.DEADLOCK,
          Torture.EXIT,
          Torture.HALT,
          Torture.HEAP,
          Torture.CRASH,
          Torture.STRAY_THREAD,
          Torture.GIANT_STACK_TRACE,
          Torture.HANGING_CLEANUP);

  @TempDir Path directory;
  private Path suites;

  @BeforeEach
  void makeDirectory() throws IOException {
    suites = Files.createDirectory(directory.resolve("suites"));
  }

  @Test
  void startsFiftySuitesInTime() {
    try (Prober prober = run(50)) {
      awaitStarts(prober, 3 * 50);

      assertThat(shareOfStartsWithin(prober, "0.5")).isGreaterThanOrEqualTo(0.9);
      assertThat(prober.terminate().exitCode()).isZero();
    }
  }

  @Test
  @Tag("long")
  void startsNinetyNineOfAHundredRunsOfTwoHundredSuitesWithinATenthOfASecond() {
    try (Prober prober = run(200)) {
      awaitStarts(prober, 24 * 200);

      assertThat(shareOfStartsWithin(prober, "0.1")).isGreaterThanOrEqualTo(0.99);
      assertThat(prober.terminate().exitCode()).isZero();
    }
  }

  private Prober run(int count) {
    Suites.compile(
        suites, IntStream.range(0, count).mapToObj(BEHAVES::formatted).toArray(String[]::new));
    TortureSuites.copy(suites, TEN.stream().map(Torture::className).toList());
    return CanaryJar.in(directory).run("--suites=" + suites, "--every=20s");
  }

  private static void awaitStarts(Prober prober, int count) {
    await("%d starts".formatted(count))
        .atMost(Duration.ofMinutes(4))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> prober.sum("canary_schedule_delay_seconds_count") >= count);
  }

  private static double shareOfStartsWithin(Prober prober, String seconds) {
    return prober.sum("canary_schedule_delay_seconds_bucket\\{.*le=\"%s\"}".formatted(seconds))
        / prober.sum("canary_schedule_delay_seconds_count");
  }
}
