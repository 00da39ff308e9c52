package dev.canary.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.WorkerEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndingTests {

  private final LastLines lines = new LastLines();

  private Ending ending(int exitCode) {
    return Ending.of("worker-3", exitCode, lines);
  }

  @ParameterizedTest
  @CsvSource({
    "0,   EXIT,   'worker-3 ended by itself with exit code 0, as Runtime.halt makes it.'",
    "4,   EXIT,   'worker-3 lost its connection to the prober and ended, as happens when a suite"
        + " interrupts threads that are not its own, or opens so many files that the system gives"
        + " no more.'",
    "137, KILLED, 'worker-3 was killed by signal 9 from outside. If nobody did, the system may be"
        + " out of memory.'",
    "143, KILLED, 'worker-3 was killed by signal 15 from outside. If nobody did, the system may be"
        + " out of memory.'",
    "134, CRASH,  'The JVM of worker-3 crashed by signal 6. The log says where its report is.'",
    "139, CRASH,  'The JVM of worker-3 crashed by signal 11. The log says where its report is.'",
  })
  void isToldByTheExitCode(int exitCode, WorkerEnd reason, String sentence) {
    lines.add("{}");

    assertThat(ending(exitCode)).isEqualTo(new Ending(reason, Outcome.ERROR, sentence));
  }

  @Test
  void isOutOfMemoryIfTheJvmHasSaidSo() {
    lines.add("Terminating due to java.lang.OutOfMemoryError: Java heap space");

    assertThat(ending(3))
        .isEqualTo(
            Ending.of(
                WorkerEnd.OUT_OF_MEMORY,
                "worker-3 had no memory left and ended. Find what uses it up, or allow more by"
                    + " canary.worker.jvm-args, such as -Xmx512m."));
  }

  @Test
  void isNotOutOfMemoryIfASuiteUsesTheSameExitCode() {
    lines.add("{}");

    assertThat(ending(3).reason()).isEqualTo(WorkerEnd.EXIT);
  }

  @Test
  void isOutOfMemoryByItsExitCodeIfNobodyHasReadWhatItSaid() {
    assertThat(ending(3).reason()).isEqualTo(WorkerEnd.OUT_OF_MEMORY);
  }

  @Test
  void startsAreTriedAgainAfterGrowingPauses() {
    var pause = new StartPause();
    assertThat(pause.next()).isZero();

    pause.onFailure();
    assertThat(pause.next()).hasSeconds(1);
    pause.onFailure();
    assertThat(pause.next()).hasSeconds(2);
    for (int more = 0; more < 100; more++) {
      pause.onFailure();
    }
    assertThat(pause.next()).hasSeconds(32);

    pause.onSuccess();
    assertThat(pause.next()).isZero();
  }
}
