package dev.canary.engine;

import static dev.canary.engine.Transcript.canary;
import static dev.canary.engine.Transcript.cleanup;
import static dev.canary.engine.Transcript.failed;
import static dev.canary.engine.Transcript.passed;
import static dev.canary.engine.Transcript.run;
import static dev.canary.engine.Transcript.skippedBecause;
import static dev.canary.engine.Transcript.step;
import static dev.canary.engine.Transcript.suite;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.api.ReportKeys;
import dev.canary.engine.testsuites.Hang;
import dev.canary.engine.testsuites.PassingSuite;
import dev.canary.engine.testsuites.deadlines.DependsOnSpinningStep;
import dev.canary.engine.testsuites.deadlines.GivenUpStepGoingOn;
import dev.canary.engine.testsuites.deadlines.NamingItsThreads;
import dev.canary.engine.testsuites.deadlines.SleepingStep;
import dev.canary.engine.testsuites.deadlines.SpinningStep;
import dev.canary.engine.testsuites.deadlines.StepJoiningAThread;
import dev.canary.engine.testsuites.deadlines.StepLeavingAThread;
import dev.canary.engine.testsuites.deadlines.SwallowingStep;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.Event;

/** What hung or was left behind, and what else is going on: neither touches the other. */
@Timeout(30)
class LeftBehindTests {

  @BeforeEach
  void begin() {
    NamingItsThreads.THREADS.clear();
    GivenUpStepGoingOn.REFUSALS.clear();
    StepLeavingAThread.REFUSAL.set(null);
    StepLeavingAThread.released = new CountDownLatch(1);
  }

  @AfterEach
  void letGo() {
    Hang.release();
  }

  @Test
  void threadThatAStepHasLeftBehindIsNotWaitedFor() {
    var launch = canary(StepLeavingAThread.class).execute();
    List<Event> before = launch.allEvents().list();

    Thread left = requireNonNull(StepLeavingAThread.left);
    assertThat(left.isAlive()).isTrue();
    assertThat(launch.testEvents().succeeded().count()).isEqualTo(2);
    StepLeavingAThread.released.countDown();
    await().until(() -> !left.isAlive());
    EventOrder.check(before);
    assertThat(launch.allEvents().list()).isEqualTo(before);
    assertThat(StepLeavingAThread.REFUSAL.get())
        .hasMessage(
            "\"late\" cannot be published: the run has ended, or this thread was given up.");
  }

  @Test
  void stepThatWaitsForAThreadOfItsOwnIsInterrupted() {
    List<String> transcript = run(StepJoiningAThread.class);

    assertThat(transcript)
        .containsExactly(
            failed(
                step("join"),
                "Step \"Join\" did not end within its timeout of 100ms and was interrupted."),
            passed(cleanup("cleanUp")),
            passed(suite(StepJoiningAThread.class)));
  }

  @Test
  void stepThatWasGivenUpIsHeardOfOnlyByWhatItHasMade() {
    List<String> transcript = run(GivenUpStepGoingOn.class);

    assertThat(transcript).hasSize(6);
    assertThat(transcript.get(0)).contains(ReportKeys.HUNG_THREAD);
    assertThat(transcript.get(1)).startsWith("step goOn failed: Step \"Go on\" did not end");
    assertThat(transcript.get(2)).contains(ReportKeys.TEST_DATA_CREATED);
    assertThat(transcript.get(3)).isEqualTo(passed(cleanup("cleanUp")));
    assertThat(transcript.get(4)).contains(ReportKeys.TEST_DATA_LEFT);
    assertThat(transcript.get(5)).isEqualTo(passed(suite(GivenUpStepGoingOn.class)));
    assertThat(GivenUpStepGoingOn.REFUSALS)
        .containsExactly(
            "\"late\" cannot be published: the run has ended, or this thread was given up.",
            "\"late.txt\" cannot be attached: the run has ended, or this thread was given up.");
  }

  @Test
  void cleanupOfAStepThatWasGivenUpHasAThreadOfItsOwn() {
    run(NamingItsThreads.class);

    assertThat(NamingItsThreads.THREADS).hasSize(2).doesNotHaveDuplicates();
    Thread spinning = NamingItsThreads.THREADS.get(0);
    assertThat(spinning.isAlive()).isTrue();
    Hang.release();
    await().until(() -> !spinning.isAlive());
  }

  @Test
  void suitesBesideOnesThatHangRunToTheirEnd() {
    List<String> transcript =
        run(SpinningStep.class, SwallowingStep.class, SleepingStep.class, PassingSuite.class);

    assertThat(transcript)
        .contains(
            passed(step("one")),
            passed(step("two")),
            passed(suite(PassingSuite.class)),
            passed(suite(SpinningStep.class)),
            passed(suite(SwallowingStep.class)),
            passed(suite(SleepingStep.class)))
        .filteredOn(it -> it.contains("did not end within its timeout of 100ms"))
        .hasSize(3);
  }

  @Test
  void suiteThatDependsOnOneThatHangsIsBlocked() {
    List<String> transcript = run(DependsOnSpinningStep.class);

    assertThat(transcript)
        .contains(
            skippedBecause(suite(DependsOnSpinningStep.class), "blocked by Spinning step: Spin"))
        .endsWith(passed(cleanup("cleanUp")), passed(suite(SpinningStep.class)));
  }

  @Test
  void failureOfAnInterruptedStepShowsWhereItHung() {
    Event failed = canary(SleepingStep.class).execute().testEvents().failed().list().get(0);

    Throwable failure =
        failed.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow();
    assertThat(failure).isInstanceOf(TimeoutException.class);
    assertThat(failure.getStackTrace())
        .anyMatch(frame -> frame.getClassName().equals(SleepingStep.class.getName()))
        .noneMatch(frame -> frame.getClassName().equals("dev.canary.engine.Watch"));
  }
}
