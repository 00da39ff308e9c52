package dev.canary.engine;

import static dev.canary.engine.Transcript.canary;
import static dev.canary.engine.Transcript.cleanup;
import static dev.canary.engine.Transcript.failed;
import static dev.canary.engine.Transcript.passed;
import static dev.canary.engine.Transcript.run;
import static dev.canary.engine.Transcript.skippedBecause;
import static dev.canary.engine.Transcript.step;
import static dev.canary.engine.Transcript.suite;
import static dev.canary.engine.Transcript.transcript;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.api.EngineParameters;
import dev.canary.api.ReportKeys;
import dev.canary.engine.testsuites.Hang;
import dev.canary.engine.testsuites.PassingSuite;
import dev.canary.engine.testsuites.deadlines.ConstructorIgnoringItsInterrupt;
import dev.canary.engine.testsuites.deadlines.JupiterTimeout;
import dev.canary.engine.testsuites.deadlines.JupiterTimeoutForAllSteps;
import dev.canary.engine.testsuites.deadlines.LateConstructor;
import dev.canary.engine.testsuites.deadlines.SleepingConstructor;
import dev.canary.engine.testsuites.deadlines.SleepingStep;
import dev.canary.engine.testsuites.deadlines.SoftSleepingStep;
import dev.canary.engine.testsuites.deadlines.SoftSpinningStep;
import dev.canary.engine.testsuites.deadlines.SoftStepOutlastingTheSuite;
import dev.canary.engine.testsuites.deadlines.SpinningCleanup;
import dev.canary.engine.testsuites.deadlines.SpinningStep;
import dev.canary.engine.testsuites.deadlines.StepPublishingLate;
import dev.canary.engine.testsuites.deadlines.StepReadingASocket;
import dev.canary.engine.testsuites.deadlines.StepSleepingInTheContext;
import dev.canary.engine.testsuites.deadlines.StepTurningAnInterruptIntoAnAssertion;
import dev.canary.engine.testsuites.deadlines.SuiteTimeout;
import dev.canary.engine.testsuites.deadlines.SuiteWithAllTheTimeInTheWorld;
import dev.canary.engine.testsuites.deadlines.SwallowingStep;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.Event;

@Timeout(30)
class DeadlineTests {

  private static final String IGNORED =
      " It ignored the interrupt for 200ms, so its thread \"%s\" was given up.";

  @AfterEach
  void letGo() {
    Hang.release();
  }

  @Test
  void interruptsAStepAtItsTimeout() {
    List<String> transcript = run(SleepingStep.class);

    assertThat(transcript)
        .containsExactly(
            failed(
                step("sleepWell"),
                "Step \"Sleep well\" did not end within its timeout of 100ms and was"
                    + " interrupted."),
            skippedBecause(step("next"), "Step \"Sleep well\" failed."),
            passed(cleanup("cleanUp")),
            passed(suite(SleepingStep.class)));
  }

  @Test
  void interruptsAStepAtItsJupiterTimeout() {
    List<String> transcript = run(JupiterTimeout.class);

    assertThat(transcript.get(0))
        .isEqualTo(
            failed(
                step("sleepWell"),
                "Step \"Sleep well\" did not end within its timeout of 100ms and was"
                    + " interrupted."));
  }

  @Test
  void interruptsAStepAtTheJupiterTimeoutOfItsClass() {
    List<String> transcript = run(JupiterTimeoutForAllSteps.class);

    assertThat(transcript.get(0))
        .isEqualTo(
            failed(
                step("sleepWell"),
                "Step \"Sleep well\" did not end within its timeout of 100ms and was"
                    + " interrupted."));
  }

  @Test
  void interruptsAStepAtTheTimeoutOfItsSuite() {
    List<String> transcript = run(SuiteTimeout.class);

    assertThat(transcript)
        .containsExactly(
            failed(
                step("sleepWell"),
                "Step \"Sleep well\" did not end within the suite's timeout of 100ms and was"
                    + " interrupted."),
            skippedBecause(step("next"), "Step \"Sleep well\" failed."),
            passed(cleanup("cleanUp")),
            passed(suite(SuiteTimeout.class)));
  }

  @Test
  void endsTheSuiteAtItsTimeoutThoughTheStepIsSoft() {
    List<String> transcript = run(SoftStepOutlastingTheSuite.class);

    assertThat(transcript)
        .containsExactly(
            failed(
                step("sleepWell"),
                "Step \"Sleep well\" did not end within the suite's timeout of 100ms and was"
                    + " interrupted."),
            skippedBecause(step("next"), "Step \"Sleep well\" failed."),
            passed(suite(SoftStepOutlastingTheSuite.class)));
  }

  @Test
  void takesTheTimeoutFromTheConfiguration() {
    List<String> transcript =
        transcript(
            canary(SuiteTimeout.class)
                .configurationParameter("canary.suites.overrides.suite-timeout.timeout", "50ms"));

    assertThat(transcript.get(0))
        .isEqualTo(
            failed(
                step("sleepWell"),
                "Step \"Sleep well\" did not end within the suite's timeout of 50ms and was"
                    + " interrupted."));
  }

  @Test
  void acceptsTimeoutsOfAnyLength() {
    List<String> transcript = run(SuiteWithAllTheTimeInTheWorld.class);

    assertThat(transcript)
        .containsExactly(
            passed(step("one")),
            passed(cleanup("cleanUp")),
            passed(suite(SuiteWithAllTheTimeInTheWorld.class)));
  }

  @Test
  void givesUpAStepThatReadsASocket() {
    List<String> transcript = run(StepReadingASocket.class);

    assertThat(transcript)
        .contains(
            failed(
                step("read"),
                "Step \"Read\" did not end within its timeout of 100ms and was interrupted."
                    + IGNORED.formatted("canary-step-reading-a-socket")),
            passed(cleanup("close")));
  }

  @Test
  void givesUpAStepThatSpinsAndNamesItsThread() {
    List<String> transcript = run(SpinningStep.class);

    assertThat(transcript).hasSize(5);
    assertThat(transcript.get(0))
        .matches("suite \\S+SpinningStep published canary\\.hung\\.thread=\\d+");
    assertThat(transcript.subList(1, 5))
        .containsExactly(
            failed(
                step("spin"),
                "Step \"Spin\" did not end within its timeout of 100ms and was interrupted."
                    + IGNORED.formatted("canary-spinning-step")),
            skippedBecause(step("next"), "Step \"Spin\" failed."),
            passed(cleanup("cleanUp")),
            passed(suite(SpinningStep.class)));
  }

  @Test
  void showsWhereAStepHangs() {
    List<Event> failures = canary(SpinningStep.class).execute().testEvents().failed().list();

    Throwable failure =
        failures.get(0).getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow();
    assertThat(failure).isInstanceOf(TimeoutException.class);
    assertThat(failure.getStackTrace())
        .anyMatch(frame -> frame.getClassName().equals(Hang.class.getName()))
        .anyMatch(frame -> frame.getClassName().equals(SpinningStep.class.getName()));
  }

  @Test
  void givesUpAStepThatSwallowsInterrupts() {
    List<String> transcript = run(SwallowingStep.class);

    assertThat(transcript)
        .contains(
            failed(
                step("swallow"),
                "Step \"Swallow\" did not end within its timeout of 100ms and was interrupted."
                    + IGNORED.formatted("canary-swallowing-step")),
            passed(cleanup("cleanUp")));
  }

  @Test
  void keepsWhatAnInterruptedStepThrewBesideTheTimeout() {
    List<Event> failures =
        canary(StepTurningAnInterruptIntoAnAssertion.class).execute().testEvents().failed().list();

    Throwable failure =
        failures.get(0).getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow();
    assertThat(failure)
        .hasMessage("Step \"One\" did not end within its timeout of 100ms and was interrupted.");
    assertThat(failure.getSuppressed()).singleElement().isInstanceOf(AssertionError.class);
  }

  @Test
  void interruptsAConstructor() {
    List<String> transcript = run(SleepingConstructor.class);

    assertThat(transcript)
        .containsExactly(
            skippedBecause(step("one"), "The suite could not be built."),
            skippedBecause(
                cleanup("cleanUp"), "The suite was not built, so there is nothing to clean up."),
            failed(
                suite(SleepingConstructor.class),
                "The constructor did not end within the suite's timeout of 100ms and was"
                    + " interrupted."));
  }

  @Test
  void cleansUpASuiteThatWasBuiltTooLate() {
    List<String> transcript = run(ConstructorIgnoringItsInterrupt.class);

    assertThat(transcript)
        .containsExactly(
            skippedBecause(step("one"), "The suite could not be built."),
            passed(cleanup("cleanUp")),
            failed(
                suite(ConstructorIgnoringItsInterrupt.class),
                "The constructor did not end within the suite's timeout of 100ms and was"
                    + " interrupted."));
  }

  @Test
  void givesUpAConstructor() {
    List<String> transcript = run(LateConstructor.class);

    assertThat(transcript)
        .contains(
            skippedBecause(step("one"), "The suite could not be built."),
            skippedBecause(
                cleanup("cleanUp"), "The suite was not built, so there is nothing to clean up."),
            failed(
                suite(LateConstructor.class),
                "The constructor did not end within the suite's timeout of 100ms and was"
                    + " interrupted."
                    + IGNORED.formatted("canary-late-constructor")));
  }

  @Test
  void givesUpACleanup() {
    List<String> transcript = run(SpinningCleanup.class);

    assertThat(transcript)
        .contains(
            passed(step("one")),
            failed(
                cleanup("spin"),
                "The cleanup did not end within its timeout of 100ms and was interrupted."
                    + IGNORED.formatted("canary-spinning-cleanup")),
            passed(suite(SpinningCleanup.class)));
  }

  @Test
  void keepsTheInterruptOfOneStepFromTheNext() {
    List<String> transcript = run(SoftSleepingStep.class);

    assertThat(transcript).contains(passed(step("next")));
  }

  @Test
  void goesOnAfterASoftStepThatWasGivenUp() {
    List<String> transcript = run(SoftSpinningStep.class);

    assertThat(transcript).contains(passed(step("next")), passed(suite(SoftSpinningStep.class)));
    await().until(() -> !requireNonNull(SoftSpinningStep.nextThread).isAlive());
  }

  @Test
  void hearsNothingMoreOfAStepThatWasGivenUp() {
    var launch = canary(StepPublishingLate.class).execute();
    List<Event> before = launch.allEvents().list();

    Hang.release();
    await().until(() -> StepPublishingLate.REFUSAL.get() != null);

    EventOrder.check(before);
    assertThat(launch.allEvents().list()).isEqualTo(before);
    assertThat(StepPublishingLate.REFUSAL.get())
        .hasMessage(
            "\"late\" cannot be published: the run has ended, or this thread was given up.");
  }

  @Test
  void letsTheContextSleepNoLongerThanTheStepMayTake() {
    List<String> transcript = run(StepSleepingInTheContext.class);

    assertThat(transcript.get(0))
        .isEqualTo(
            failed(
                step("one"),
                "Step \"One\" did not end within its timeout of 200ms and was interrupted."));
  }

  @Test
  void leavesAllTheTimeInTheWorldToADebugger() {
    List<String> transcript =
        transcript(
            canary(PassingSuite.class)
                .configurationParameter(EngineParameters.ENFORCE_TIMEOUTS, "false")
                .configurationParameter(EngineParameters.TIMEOUT, "1ms"));

    assertThat(transcript).contains(passed(step("one")), passed(step("two")));
  }

  @Test
  void waitsForAStepBeyondItsTimeoutWhenTimeoutsAreNotEnforced() throws InterruptedException {
    var launch =
        canary(SpinningStep.class)
            .configurationParameter(EngineParameters.ENFORCE_TIMEOUTS, "false");
    var releasing = new Thread(DeadlineTests::releaseAfterTheTimeout);

    releasing.start();
    List<String> transcript = transcript(launch);
    releasing.join();

    assertThat(transcript).contains(passed(step("spin")), passed(step("next")));
    assertThat(transcript).noneMatch(line -> line.contains(ReportKeys.HUNG_THREAD));
  }

  private static void releaseAfterTheTimeout() {
    long begin = System.nanoTime();
    await().until(() -> System.nanoTime() - begin > 500_000_000);
    Hang.release();
  }
}
