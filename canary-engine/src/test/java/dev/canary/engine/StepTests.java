package dev.canary.engine;

import static dev.canary.engine.Transcript.aborted;
import static dev.canary.engine.Transcript.cleanup;
import static dev.canary.engine.Transcript.failed;
import static dev.canary.engine.Transcript.passed;
import static dev.canary.engine.Transcript.published;
import static dev.canary.engine.Transcript.run;
import static dev.canary.engine.Transcript.skippedBecause;
import static dev.canary.engine.Transcript.step;
import static dev.canary.engine.Transcript.suite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.ReportKeys;
import dev.canary.engine.testsuites.AbortedSoftStep;
import dev.canary.engine.testsuites.AbortedStep;
import dev.canary.engine.testsuites.AbortingConstructor;
import dev.canary.engine.testsuites.DisabledStep;
import dev.canary.engine.testsuites.DisabledSuite;
import dev.canary.engine.testsuites.FailingConstructor;
import dev.canary.engine.testsuites.FailingStep;
import dev.canary.engine.testsuites.OneInstanceForARun;
import dev.canary.engine.testsuites.OnlyDisabledSteps;
import dev.canary.engine.testsuites.PassingSuite;
import dev.canary.engine.testsuites.RecordAsSuite;
import dev.canary.engine.testsuites.SlowStep;
import dev.canary.engine.testsuites.SoftStep;
import dev.canary.engine.testsuites.StepInterruptingItself;
import dev.canary.engine.testsuites.StepThrowingAnError;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of steps, and of the suite with them. */
class StepTests {

  @Test
  void runsStepsAndThenTheCleanup() {
    List<String> transcript = run(PassingSuite.class);

    assertThat(transcript)
        .containsExactly(
            passed(step("one")),
            passed(step("two")),
            passed(cleanup("cleanUp")),
            passed(suite(PassingSuite.class)));
  }

  @Test
  void skipsTheStepsAfterAFailedOne() {
    List<String> transcript = run(FailingStep.class);

    assertThat(transcript)
        .containsExactly(
            passed(step("one")),
            failed(step("openDraft"), "boom"),
            skippedBecause(step("three"), "Step \"Open draft\" failed."),
            skippedBecause(step("four"), "Step \"Open draft\" failed."),
            passed(cleanup("cleanUp")),
            passed(suite(FailingStep.class)));
  }

  @Test
  void survivesAnErrorOfTheVirtualMachine() {
    List<String> transcript = run(StepThrowingAnError.class);

    assertThat(transcript)
        .containsExactly(
            failed(step("one"), "as if"),
            skippedBecause(step("two"), "Step \"One\" failed."),
            passed(cleanup("cleanUp")),
            passed(suite(StepThrowingAnError.class)));
  }

  @Test
  void abortsWhenAnAssumptionDoesNotHold() {
    List<String> transcript = run(AbortedStep.class);

    assertThat(transcript)
        .containsExactly(
            aborted(step("one"), "Assumption failed: the shop is closed today"),
            skippedBecause(step("two"), "Step \"One\" was aborted."),
            passed(cleanup("cleanUp")),
            passed(suite(AbortedStep.class)));
  }

  @Test
  void abortsEvenInASoftStep() {
    List<String> transcript = run(AbortedSoftStep.class);

    assertThat(transcript)
        .containsExactly(
            aborted(step("one"), "Assumption failed: the shop is closed today"),
            skippedBecause(step("two"), "Step \"One\" was aborted."),
            passed(suite(AbortedSoftStep.class)));
  }

  @Test
  void goesOnAfterASoftStepThatFailed() {
    List<String> transcript = run(SoftStep.class);

    assertThat(transcript)
        .containsExactly(
            published(step("one"), ReportKeys.SOFT_FAILURE, "true"),
            failed(step("one"), "not so nice"),
            passed(step("two")),
            passed(suite(SoftStep.class)));
  }

  @Test
  void saysWhichStepWasSlow() {
    List<String> transcript = run(SlowStep.class);

    assertThat(transcript).hasSize(4);
    assertThat(transcript.get(0))
        .startsWith(published(step("slow"), ReportKeys.SLOW, "Step \"Slow\" took "))
        .endsWith("ms, more than its bound of 1ms.");
    assertThat(transcript.subList(1, 4))
        .containsExactly(passed(step("slow")), passed(step("fast")), passed(suite(SlowStep.class)));
  }

  @Test
  void skipsDisabledSteps() {
    List<String> transcript = run(DisabledStep.class);

    assertThat(transcript)
        .containsExactly(
            passed(step("one")),
            skippedBecause(step("two"), "until July"),
            skippedBecause(step("three"), "It is @Disabled."),
            passed(step("four")),
            passed(suite(DisabledStep.class)));
  }

  @Test
  void skipsDisabledSuites() {
    List<String> transcript = run(DisabledSuite.class);

    assertThat(transcript)
        .containsExactly(skippedBecause(suite(DisabledSuite.class), "until August"));
  }

  @Test
  void passesNothingWhenAllStepsAreDisabled() {
    List<String> transcript = run(OnlyDisabledSteps.class);

    assertThat(transcript)
        .containsExactly(
            skippedBecause(step("one"), "until July"), passed(suite(OnlyDisabledSteps.class)));
  }

  @Test
  void failsTheSuiteWhenItCannotBeBuilt() {
    List<String> transcript = run(FailingConstructor.class);

    assertThat(transcript)
        .containsExactly(
            skippedBecause(step("one"), "The suite could not be built."),
            skippedBecause(
                cleanup("cleanUp"), "The suite was not built, so there is nothing to clean up."),
            failed(suite(FailingConstructor.class), "no way in"));
  }

  @Test
  void abortsTheSuiteWhenItsConstructorDoes() {
    List<String> transcript = run(AbortingConstructor.class);

    assertThat(transcript)
        .containsExactly(
            skippedBecause(step("one"), "The suite could not be built."),
            aborted(suite(AbortingConstructor.class), "the shop is closed today"));
  }

  @Test
  void buildsTheSuiteAnewForEveryRun() {
    OneInstanceForARun.INSTANCES.clear();

    List<String> first = run(OneInstanceForARun.class);
    List<String> second = run(OneInstanceForARun.class);

    assertThat(OneInstanceForARun.INSTANCES).hasSize(2).doesNotHaveDuplicates();
    assertThat(first).contains(passed(cleanup("cleanUp")));
    assertThat(second).isEqualTo(first);
  }

  @Test
  void runsRecords() {
    List<String> transcript = run(RecordAsSuite.class);

    assertThat(transcript)
        .containsExactly(
            published(suite(RecordAsSuite.class), "suite", "record-as"),
            passed(step("publish")),
            passed(suite(RecordAsSuite.class)));
  }

  @Test
  void keepsAnInterruptThatAStepLeavesBehindFromTheNextStep() {
    List<String> transcript = run(StepInterruptingItself.class);

    assertThat(transcript)
        .containsExactly(
            passed(step("one")),
            passed(step("two")),
            passed(cleanup("cleanUp")),
            passed(suite(StepInterruptingItself.class)));
  }
}
