package dev.canary.runtime.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.testing.Hygiene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Prober and worker hold no more after hundreds of launches than before. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "what a process holds is read from /proc")
@Isolated("It takes the whole machine, or measures it.")
class SoakJarTests {

  private static final int LAUNCHES = 400;

  /** JDK 17 makes a class loader for each method that is called by reflection a few times. */
  private static final String NO_INFLATION = "-Dsun.reflect.inflationThreshold=2147483647";

  private static final String SUITE =
      """
      @CanarySuite(every = "400ms")
      class Soaked%dCanary {
        @Step void pass() { System.out.println("a line"); }
        @Step void fail() { if (%1$d == 0) { throw new AssertionError("always"); } }
      }
      """;

  @TempDir Path directory;

  @Test
  void holdsNothingOfLaunchesThatAreOver() throws IOException {
    Path temporary = Files.createDirectory(directory.resolve("tmp"));
    Path suites = directory.resolve("suites");
    Files.createDirectory(suites);
    Suites.compile(
        suites, IntStream.range(0, 20).mapToObj(SUITE::formatted).toArray(String[]::new));
    try (Prober prober =
        CanaryJar.in(directory)
            .with("JAVA_TOOL_OPTIONS", NO_INFLATION + " -Djava.io.tmpdir=" + temporary)
            .run("--suites=" + suites)) {
      long worker = prober.process().children().get(0).pid();
      awaitLaunches(prober, 200);
      Hygiene proberBefore = Hygiene.of(prober.process().pid());
      Hygiene workerBefore = Hygiene.of(worker);

      awaitLaunches(prober, 200 + LAUNCHES);

      assertFlat(proberBefore, Hygiene.of(prober.process().pid()));
      assertFlat(workerBefore, Hygiene.of(worker));
      assertThat(Hygiene.count(temporary)).isLessThanOrEqualTo(5);
      assertThat(prober.terminate().exitCode()).isZero();
      assertThat(temporary).isEmptyDirectory();
    }
  }

  private static void awaitLaunches(Prober prober, int count) {
    await("%d launches".formatted(count))
        .atMost(Duration.ofMinutes(1))
        .until(() -> prober.sum("canary_schedule_delay_seconds_count") >= count);
  }

  /** One thing of each launch would be four hundred; JVMs make some at any time. */
  private static void assertFlat(Hygiene before, Hygiene after) {
    assertThat(after.threads()).isLessThanOrEqualTo(before.threads() + 20);
    assertThat(after.openFiles()).isLessThanOrEqualTo(before.openFiles() + 20);
    assertThat(after.classLoaders()).isLessThanOrEqualTo(before.classLoaders() + 40);
    assertThat(after.loadedClasses()).isLessThanOrEqualTo(before.loadedClasses() + LAUNCHES);
    assertThat(after.heapKib()).isLessThanOrEqualTo(before.heapKib() + 20 * LAUNCHES);
  }
}
