package dev.canary.runtime.verdict;

import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.testing.SuiteBuilder;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdTests {

  /**
   * Runs and the verdicts after each: P passed, D degraded, F failed, B blocked, A aborted, E
   * error, M missed; among verdicts P stands for passing, D for degraded, F for failing and - for
   * pending.
   */
  @ParameterizedTest(name = "fails after {0}, recovers after {1}: {2} is {3}")
  @CsvSource(
      textBlock =
          """
          1,      1,      PFP,      PFP
          1,      1,      DPD,      DPD
          1,      1,      FDP,      FDP
          2,      1,      FP,       -P
          2,      1,      FF,       -F
          2,      1,      PFPFF,    PPPPF
          2,      1,      DFPF,     DDPP
          3,      1,      PFFFFP,   PPPFFP
          2 of 3, 1,      FPF,      -PF
          2 of 3, 1,      PFPPF,    PPPPP
          2 of 3, 1,      PFPF,     PPPF
          2 of 3, 1,      FFPPPF,   -FPPPP
          2 of 3, 1,      FFPF,     -FPF
          1,      2,      PFPP,     PFFP
          1,      2,      PPFPFPP,  PPFFFFP
          1,      2,      FPD,      FFD
          1,      2,      P,        P
          1,      2 of 3, PPFPFP,   PPFFFP
          1,      2 of 3, PPFP,     PPFF
          1,      1,      EAM,      ---
          1,      1,      PEAM,     PPPP
          1,      1,      FEAM,     FFFF
          2,      1,      PFEF,     PPPF
          2,      1,      PFMF,     PPPF
          2,      1,      PFBF,     PPPF
          1,      2,      FPAP,     FFFP
          """)
  void decideOnTheVerdict(String failAfter, String recoverAfter, String runs, String verdicts) {
    SuiteBuilder suite = suite("a").failAfter(failAfter).recoverAfter(recoverAfter);
    Probe probe = new Probe(suite);

    String seen =
        runs.chars()
            .mapToObj(run -> letter(probe.pass(Duration.ofSeconds(1)).now("a", outcome(run))))
            .collect(Collectors.joining());

    assertThat(seen).isEqualTo(verdicts);
  }

  private static Outcome outcome(int letter) {
    return List.of(Outcome.values()).stream()
        .filter(outcome -> outcome.name().charAt(0) == letter)
        .findFirst()
        .orElseThrow();
  }

  private static String letter(Probe probe) {
    return switch (probe.verdict("a")) {
      case PASSING -> "P";
      case DEGRADED -> "D";
      case FAILING -> "F";
      case PENDING -> "-";
      case BLOCKED, STALE, PAUSED, MAINTENANCE -> "?";
    };
  }
}
