package dev.canary.engine;

import static dev.canary.engine.Transcript.canary;
import static dev.canary.engine.Transcript.cleanup;
import static dev.canary.engine.Transcript.failed;
import static dev.canary.engine.Transcript.passed;
import static dev.canary.engine.Transcript.published;
import static dev.canary.engine.Transcript.run;
import static dev.canary.engine.Transcript.skippedBecause;
import static dev.canary.engine.Transcript.step;
import static dev.canary.engine.Transcript.suite;
import static dev.canary.engine.Transcript.transcript;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.EngineParameters;
import dev.canary.api.ReportKeys;
import dev.canary.engine.testsuites.DisabledSuite;
import dev.canary.engine.testsuites.dependencies.AloneOne;
import dev.canary.engine.testsuites.dependencies.AloneThree;
import dev.canary.engine.testsuites.dependencies.AloneTwo;
import dev.canary.engine.testsuites.dependencies.BlockedSecond;
import dev.canary.engine.testsuites.dependencies.BlockedThird;
import dev.canary.engine.testsuites.dependencies.DependsOnAbortedSuite;
import dev.canary.engine.testsuites.dependencies.DependsOnDisabledSteps;
import dev.canary.engine.testsuites.dependencies.DependsOnDisabledSuite;
import dev.canary.engine.testsuites.dependencies.DependsOnSoftFailure;
import dev.canary.engine.testsuites.dependencies.DependsOnUnbuiltSuite;
import dev.canary.engine.testsuites.dependencies.FailingFirst;
import dev.canary.engine.testsuites.dependencies.First;
import dev.canary.engine.testsuites.dependencies.Join;
import dev.canary.engine.testsuites.dependencies.MeetingHere;
import dev.canary.engine.testsuites.dependencies.MeetingThere;
import dev.canary.engine.testsuites.dependencies.Second;
import dev.canary.engine.testsuites.dependencies.Third;
import java.util.List;
import org.junit.jupiter.api.Test;

class DependencyTests {

  @Test
  void runsDependenciesFirstAndCleansUpInReverse() {
    List<String> transcript = run(Third.class);

    assertThat(transcript)
        .containsExactly(
            passed(step("createUser")),
            passed(step("createInvoice")),
            passed(step("payInvoice")),
            passed(cleanup("deletePayment")),
            passed(suite(Third.class)),
            passed(cleanup("deleteInvoice")),
            passed(suite(Second.class)),
            passed(cleanup("deleteUser")),
            passed(suite(First.class)));
  }

  @Test
  void runsASharedDependencyOnce() {
    List<String> transcript = run(Join.class);

    assertThat(transcript).containsOnlyOnce(passed(step("createUser")), passed(step("join")));
    assertThat(transcript)
        .containsSubsequence(
            passed(step("createUser")),
            passed(step("left")),
            passed(step("join")),
            passed(cleanup("deleteLeft")),
            passed(cleanup("deleteUser")))
        .containsSubsequence(
            passed(step("createUser")),
            passed(step("right")),
            passed(step("join")),
            passed(cleanup("deleteRight")),
            passed(cleanup("deleteUser")));
  }

  @Test
  void blocksWhateverDependsOnAFailedSuiteAndNamesTheRoot() {
    List<String> transcript = run(BlockedThird.class);

    assertThat(transcript)
        .containsExactly(
            failed(step("createUser"), "boom"),
            published(suite(BlockedSecond.class), ReportKeys.BLOCKED_BY, "failing-first"),
            skippedBecause(suite(BlockedSecond.class), "blocked by Failing first: Create user"),
            published(suite(BlockedThird.class), ReportKeys.BLOCKED_BY, "failing-first"),
            skippedBecause(suite(BlockedThird.class), "blocked by Failing first: Create user"),
            passed(cleanup("deleteUser")),
            passed(suite(FailingFirst.class)));
  }

  @Test
  void blocksWhatDependsOnAnAbortedSuite() {
    List<String> transcript = run(DependsOnAbortedSuite.class);

    assertThat(transcript)
        .contains(
            skippedBecause(
                suite(DependsOnAbortedSuite.class), "blocked by Aborted step: One was aborted"));
  }

  @Test
  void blocksWhatDependsOnADisabledSuite() {
    List<String> transcript = run(DependsOnDisabledSuite.class);

    assertThat(transcript)
        .containsExactly(
            skippedBecause(suite(DisabledSuite.class), "until August"),
            published(suite(DependsOnDisabledSuite.class), ReportKeys.BLOCKED_BY, "disabled"),
            skippedBecause(
                suite(DependsOnDisabledSuite.class),
                "blocked by Disabled: it was skipped: until August"));
  }

  @Test
  void blocksWhatDependsOnASuiteOfWhichNoStepWasExecuted() {
    List<String> transcript = run(DependsOnDisabledSteps.class);

    assertThat(transcript)
        .contains(
            skippedBecause(
                suite(DependsOnDisabledSteps.class),
                "blocked by Only disabled steps: no step was executed"));
  }

  @Test
  void blocksWhatDependsOnASuiteThatCouldNotBeBuilt() {
    List<String> transcript = run(DependsOnUnbuiltSuite.class);

    assertThat(transcript)
        .contains(
            skippedBecause(
                suite(DependsOnUnbuiltSuite.class),
                "blocked by Failing constructor: it could not be built"));
  }

  @Test
  void doesNotBlockWhatDependsOnASuiteThatFailedSoftly() {
    List<String> transcript = run(DependsOnSoftFailure.class);

    assertThat(transcript).contains(passed(step("afterAll")));
  }

  @Test
  void runsIndependentSuitesAtTheSameTime() {
    List<String> transcript = run(MeetingHere.class, MeetingThere.class);

    assertThat(transcript)
        .containsExactlyInAnyOrder(
            passed(step("meet")),
            passed(suite(MeetingHere.class)),
            passed(step("meet")),
            passed(suite(MeetingThere.class)));
  }

  @Test
  void runsOneSuiteAfterTheOtherWhenToldSo() {
    List<String> transcript =
        transcript(
            canary(AloneOne.class, AloneTwo.class, AloneThree.class)
                .configurationParameter(EngineParameters.PARALLELISM, "1"));

    assertThat(transcript)
        .containsExactly(
            passed(step("enter")),
            passed(step("leave")),
            passed(suite(AloneOne.class)),
            passed(step("enter")),
            passed(step("leave")),
            passed(suite(AloneTwo.class)),
            passed(step("enter")),
            passed(step("leave")),
            passed(suite(AloneThree.class)));
  }

  @Test
  void cleansUpDependenciesEvenWithoutParallelism() {
    List<String> transcript =
        transcript(
            canary(Join.class, BlockedThird.class)
                .configurationParameter(EngineParameters.PARALLELISM, "1"));

    assertThat(transcript)
        .containsSubsequence(
            passed(cleanup("deleteLeft")),
            passed(cleanup("deleteUser")),
            passed(suite(First.class)))
        .contains(passed(suite(FailingFirst.class)));
  }
}
