package dev.canary.engine;

import static dev.canary.engine.Transcript.aborted;
import static dev.canary.engine.Transcript.attempt;
import static dev.canary.engine.Transcript.canary;
import static dev.canary.engine.Transcript.cleanup;
import static dev.canary.engine.Transcript.failed;
import static dev.canary.engine.Transcript.passed;
import static dev.canary.engine.Transcript.published;
import static dev.canary.engine.Transcript.registered;
import static dev.canary.engine.Transcript.run;
import static dev.canary.engine.Transcript.skippedBecause;
import static dev.canary.engine.Transcript.step;
import static dev.canary.engine.Transcript.suite;
import static dev.canary.engine.Transcript.transcript;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.api.ReportKeys;
import dev.canary.engine.testsuites.Hang;
import dev.canary.engine.testsuites.retries.CancelledInItsCleanup;
import dev.canary.engine.testsuites.retries.Cancelling;
import dev.canary.engine.testsuites.retries.HangingOnce;
import dev.canary.engine.testsuites.retries.SwallowingOnce;
import dev.canary.engine.testsuites.retries.WaitingForCancellation;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.testkit.engine.Event;

/** Retries together with deadlines and cancellation. */
@Timeout(30)
class RetryInterruptionTests {

  @BeforeEach
  void begin() {
    HangingOnce.TRIES.set(0);
    SwallowingOnce.TRIES.set(0);
    SwallowingOnce.REFUSALS.clear();
    Runnable cancel = Thread.currentThread()::interrupt;
    Cancelling.cancel = cancel;
    CancelledInItsCleanup.cancel = cancel;
    WaitingForCancellation.cancel = cancel;
  }

  @AfterEach
  void letGo() {
    Cancelling.cancel = () -> {};
    CancelledInItsCleanup.cancel = () -> {};
    WaitingForCancellation.cancel = () -> {};
    Hang.release();
  }

  @Test
  void triesAgainAfterATimeout() {
    List<String> transcript = run(HangingOnce.class);

    assertThat(transcript)
        .contains(
            aborted(
                step("one"),
                "Attempt 1 of 2 failed, so the suite is tried again: Step \"One\" did not end"
                    + " within its timeout of 100ms and was interrupted."),
            passed(cleanup("cleanUp")),
            passed(step("one", 2)))
        .endsWith(passed(suite(HangingOnce.class)));
  }

  @Test
  void triesAgainWithAllTheTimeOfTheSuiteWhenAThreadWasGivenUp() {
    List<String> transcript = run(SwallowingOnce.class);

    assertThat(transcript)
        .contains(
            aborted(
                step("one"),
                "Attempt 1 of 2 failed, so the suite is tried again: Step \"One\" did not end"
                    + " within the suite's timeout of 500ms and was interrupted. It ignored the"
                    + " interrupt for 200ms, so its thread \"canary-swallowing-once\" was given"
                    + " up."),
            passed(cleanup("cleanUp")),
            passed(step("one", 2)),
            passed(cleanup("cleanUp", 2)))
        .endsWith(passed(suite(SwallowingOnce.class)));
  }

  @Test
  void hearsNothingMoreOfAnAttemptThatIsOver() {
    var launch = canary(SwallowingOnce.class).execute();
    List<Event> before = launch.allEvents().list();

    Hang.release();
    await().until(() -> SwallowingOnce.REFUSALS.size() == 3);

    assertThat(launch.allEvents().list()).isEqualTo(before);
    assertThat(SwallowingOnce.REFUSALS)
        .extracting(Throwable::getMessage)
        .containsExactly(
            "\"late\" cannot be published: the run has ended, or this thread was given up.",
            "\"late.txt\" cannot be attached: the run has ended, or this thread was given up.",
            "The invoice \"late\" cannot be written down: the run has ended, so nobody would delete"
                + " it any more. Delete it here, or by hand.");
  }

  @Test
  void doesNotTryAgainWhenTheStepWasCancelled() {
    List<String> transcript = run(WaitingForCancellation.class);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(transcript)
        .containsExactly(
            published(suite(WaitingForCancellation.class), ReportKeys.CANCELLED, "true"),
            aborted(step("one"), "Step \"One\" was interrupted: the launch was cancelled."),
            passed(cleanup("cleanUp")),
            passed(suite(WaitingForCancellation.class)));
  }

  @Test
  @OnJUnit6
  void doesNotHideAFailureBehindAnAttemptThatWillNotRun() {
    CancellationToken token = CancellationToken.create();
    Cancelling.cancel = token::cancel;

    List<String> transcript = transcript(canary(Cancelling.class).cancellationToken(token));

    assertThat(transcript)
        .containsExactly(
            failed(step("one"), "boom"),
            passed(cleanup("cleanUp")),
            passed(suite(Cancelling.class)));
  }

  @Test
  @OnJUnit6
  void saysThatAnAttemptWasCancelled() {
    CancellationToken token = CancellationToken.create();
    CancelledInItsCleanup.cancel = token::cancel;

    List<String> transcript =
        transcript(canary(CancelledInItsCleanup.class).cancellationToken(token));

    assertThat(transcript)
        .containsSubsequence(
            aborted(step("one"), "Attempt 1 of 3 failed, so the suite is tried again: boom"),
            passed(cleanup("cleanUp")),
            registered(attempt(2)),
            published(attempt(2), ReportKeys.CANCELLED, "true"),
            skippedBecause(step("one", 2), "The launch was cancelled."),
            skippedBecause(
                cleanup("cleanUp", 2), "The suite was not built, so there is nothing to clean up."),
            passed(attempt(2)),
            passed(suite(CancelledInItsCleanup.class)))
        .doesNotContain(registered(attempt(3)));
  }
}
