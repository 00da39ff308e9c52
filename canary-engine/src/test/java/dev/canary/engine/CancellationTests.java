package dev.canary.engine;

import static dev.canary.engine.Transcript.aborted;
import static dev.canary.engine.Transcript.canary;
import static dev.canary.engine.Transcript.cleanup;
import static dev.canary.engine.Transcript.passed;
import static dev.canary.engine.Transcript.published;
import static dev.canary.engine.Transcript.skippedBecause;
import static dev.canary.engine.Transcript.step;
import static dev.canary.engine.Transcript.suite;
import static dev.canary.engine.Transcript.transcript;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.ReportKeys;
import dev.canary.engine.testsuites.Hang;
import dev.canary.engine.testsuites.PassingSuite;
import dev.canary.engine.testsuites.cancellation.CancelledStep;
import dev.canary.engine.testsuites.cancellation.CleanupDuringCancellation;
import dev.canary.engine.testsuites.cancellation.StepIgnoringCancellation;
import dev.canary.engine.testsuites.cancellation.WaitingForCancelledStep;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.engine.CancellationToken;

@Timeout(30)
class CancellationTests {

  private static final List<String> STOPPED_IN_ITS_SECOND_STEP =
      List.of(
          passed(step("one")),
          published(suite(CancelledStep.class), ReportKeys.CANCELLED, "true"),
          aborted(
              step("waitForTheEnd"),
              "Step \"Wait for the end\" was interrupted: the launch was cancelled."),
          skippedBecause(step("three"), "The launch was cancelled."),
          passed(cleanup("cleanUp")),
          passed(suite(CancelledStep.class)));

  @BeforeEach
  void begin() {
    CancelledStep.begun = new CountDownLatch(1);
  }

  @AfterEach
  void letGo() {
    Hang.release();
  }

  @Test
  void interruptsTheStepAndRunsTheCleanup() {
    List<String> transcript = runAndInterrupt(CancelledStep.class);

    assertThat(transcript).containsExactlyElementsOf(STOPPED_IN_ITS_SECOND_STEP);
  }

  @Test
  @OnJUnit6
  void heedsTheTokenOfThePlatform() {
    CancellationToken token = CancellationToken.create();
    whenBegun(token::cancel);

    List<String> transcript = transcript(canary(CancelledStep.class).cancellationToken(token));

    assertThat(transcript).containsExactlyElementsOf(STOPPED_IN_ITS_SECOND_STEP);
  }

  @Test
  void givesUpAStepThatIgnoresIt() {
    List<String> transcript = runAndInterrupt(StepIgnoringCancellation.class);

    assertThat(transcript)
        .contains(
            published(suite(StepIgnoringCancellation.class), ReportKeys.CANCELLED, "true"),
            aborted(
                step("waitForTheEnd"),
                "Step \"Wait for the end\" was interrupted: the launch was cancelled."
                    + " It ignored the interrupt for 200ms, so its thread"
                    + " \"canary-step-ignoring-cancellation\" was given up."),
            passed(cleanup("cleanUp")));
  }

  @Test
  void skipsWhatDependsOnACancelledSuite() {
    List<String> transcript = runAndInterrupt(WaitingForCancelledStep.class);

    assertThat(transcript)
        .contains(
            published(suite(WaitingForCancelledStep.class), ReportKeys.CANCELLED, "true"),
            skippedBecause(suite(WaitingForCancelledStep.class), "The launch was cancelled."));
  }

  @Test
  void startsNothingOnceItIsCancelled() {
    Thread.currentThread().interrupt();

    List<String> transcript = transcript(canary(PassingSuite.class));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(transcript)
        .containsExactly(
            published(suite(PassingSuite.class), ReportKeys.CANCELLED, "true"),
            skippedBecause(suite(PassingSuite.class), "The launch was cancelled."));
  }

  @Test
  void letsACleanupEnd() {
    List<String> transcript = runAndInterrupt(CleanupDuringCancellation.class);

    assertThat(transcript)
        .containsExactly(
            passed(step("one")),
            passed(cleanup("cleanUp")),
            passed(suite(CleanupDuringCancellation.class)));
  }

  /** Cancels as every version of JUnit can: the thread that asked for the launch is interrupted. */
  private static List<String> runAndInterrupt(Class<?> suite) {
    whenBegun(Thread.currentThread()::interrupt);
    List<String> transcript = transcript(canary(suite));
    assertThat(Thread.interrupted()).isTrue();
    return transcript;
  }

  private static void whenBegun(Runnable cancel) {
    CountDownLatch begun = CancelledStep.begun;
    new Thread(() -> awaitAnd(begun, cancel), "cancelling").start();
  }

  private static void awaitAnd(CountDownLatch begun, Runnable cancel) {
    try {
      begun.await();
      cancel.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
