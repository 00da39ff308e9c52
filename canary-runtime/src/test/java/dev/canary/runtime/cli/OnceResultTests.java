package dev.canary.runtime.cli;

import static dev.canary.runtime.cli.Samples.SIGN_UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.config.FailOn;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnceResultTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PASSED                | 0 | 0",
        "PASSED DEGRADED       | 0 | 1",
        "DEGRADED              | 0 | 1",
        "PASSED FAILED         | 1 | 1",
        "FAILED BLOCKED        | 1 | 1",
        "PASSED BLOCKED        | 1 | 1",
        "FAILED ERROR          | 1 | 1",
        "PASSED ERROR          | 3 | 3",
        "ERROR BLOCKED         | 3 | 3",
        "PASSED MISSED         | 3 | 3",
        "PASSED ABORTED        | 0 | 0",
        "ABORTED               | 1 | 1",
      })
  void concludesFromAllRuns(String outcomes, int exitCode, int strictExitCode) {
    List<Run> runs =
        Arrays.stream(outcomes.split(" "))
            .map(outcome -> Samples.run(SIGN_UP, Outcome.valueOf(outcome), "So it ended."))
            .toList();

    OnceResult result = new OnceResult(List.of(SIGN_UP), runs);

    assertThat(result.exitCode(FailOn.FAILED)).isEqualTo(exitCode);
    assertThat(result.exitCode(FailOn.DEGRADED)).isEqualTo(strictExitCode);
  }

  @Test
  void attemptsThatOthersFollowedDoNotCount() {
    List<Run> attempts = Samples.flaky(SIGN_UP);

    OnceResult result = new OnceResult(List.of(SIGN_UP), attempts);
    OnceResult unfinished = new OnceResult(List.of(SIGN_UP), attempts.subList(0, 1));

    assertThat(result.exitCode(FailOn.FAILED)).isZero();
    assertThat(result.summary()).isEqualTo("1 degraded in 3.0 s");
    assertThat(unfinished.withoutRun()).containsExactly(SIGN_UP);
  }

  @Test
  void aSuiteWithoutARunIsTheFaultOfTheProber() {
    OnceResult result = new OnceResult(List.of(SIGN_UP), List.of());

    assertThat(result.exitCode(FailOn.FAILED)).isEqualTo(3);
    assertThat(result.summary()).isEqualTo("1 without a result in 0 ms");
  }
}
