package dev.canary.engine;

import static dev.canary.engine.Transcript.cleanup;
import static dev.canary.engine.Transcript.failed;
import static dev.canary.engine.Transcript.passed;
import static dev.canary.engine.Transcript.run;
import static dev.canary.engine.Transcript.step;
import static dev.canary.engine.Transcript.suite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.engine.testsuites.CleanupWithABudgetOfItsOwn;
import dev.canary.engine.testsuites.FailingCleanup;
import dev.canary.engine.testsuites.SuiteWithoutCleanup;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The cleanup on its own; how it follows whatever may happen is told where that is tested. */
class CleanupTests {

  @Test
  void isNotNeeded() {
    List<String> transcript = run(SuiteWithoutCleanup.class);

    assertThat(transcript)
        .containsExactly(passed(step("one")), passed(suite(SuiteWithoutCleanup.class)));
  }

  @Test
  void failsBesideTheStepAndNotInsteadOfIt() {
    List<String> transcript = run(FailingCleanup.class);

    assertThat(transcript)
        .containsExactly(
            failed(step("one"), "boom"),
            failed(cleanup("cleanUp"), "still there"),
            passed(suite(FailingCleanup.class)));
  }

  @Test
  void hasABudgetOfItsOwn() {
    List<String> transcript = run(CleanupWithABudgetOfItsOwn.class);

    assertThat(transcript)
        .containsExactly(
            failed(
                step("one"),
                "Step \"One\" did not end within the suite's timeout of 100ms and was"
                    + " interrupted."),
            passed(cleanup("cleanUp")),
            passed(suite(CleanupWithABudgetOfItsOwn.class)));
  }
}
