package dev.canary.engine;

import static dev.canary.engine.Transcript.aborted;
import static dev.canary.engine.Transcript.canary;
import static dev.canary.engine.Transcript.cleanup;
import static dev.canary.engine.Transcript.delete;
import static dev.canary.engine.Transcript.deploy;
import static dev.canary.engine.Transcript.environment;
import static dev.canary.engine.Transcript.passed;
import static dev.canary.engine.Transcript.published;
import static dev.canary.engine.Transcript.run;
import static dev.canary.engine.Transcript.skippedBecause;
import static dev.canary.engine.Transcript.step;
import static dev.canary.engine.Transcript.suite;
import static dev.canary.engine.Transcript.transcript;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.ReportKeys;
import dev.canary.engine.testsuites.environments.CancelledOnDatabase;
import dev.canary.engine.testsuites.environments.Database;
import dev.canary.engine.testsuites.environments.HangingDeployment;
import dev.canary.engine.testsuites.environments.ReadsDatabase;
import dev.canary.engine.testsuites.environments.UsesHangingDeployment;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.engine.CancellationToken;

/** What becomes of environments when the launch is cancelled. */
@Timeout(30)
class EnvironmentCancellationTests {

  @Test
  void deletesWhenTheLaunchIsCancelledWhileItDeploys() {
    HangingDeployment.begun = new CountDownLatch(1);
    whenBegun(HangingDeployment.begun, Thread.currentThread()::interrupt);

    List<String> transcript = run(UsesHangingDeployment.class);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(transcript)
        .containsExactly(
            published(environment(HangingDeployment.class), ReportKeys.CANCELLED, "true"),
            aborted(
                deploy(HangingDeployment.class),
                "The deployment of \"Hanging deployment\" was interrupted: the launch was"
                    + " cancelled."),
            published(suite(UsesHangingDeployment.class), ReportKeys.CANCELLED, "true"),
            skippedBecause(suite(UsesHangingDeployment.class), "The launch was cancelled."),
            passed(delete(HangingDeployment.class)),
            passed(environment(HangingDeployment.class)));
  }

  @Test
  @OnJUnit6
  void deletesWhenTheLaunchIsCancelledWhileItIsUsed() {
    CancelledOnDatabase.begun = new CountDownLatch(1);
    CancellationToken token = CancellationToken.create();
    whenBegun(CancelledOnDatabase.begun, token::cancel);

    List<String> transcript =
        transcript(canary(CancelledOnDatabase.class).cancellationToken(token));

    assertThat(transcript)
        .containsExactly(
            passed(deploy(Database.class)),
            published(suite(CancelledOnDatabase.class), ReportKeys.CANCELLED, "true"),
            aborted(
                step("waitForTheEnd"),
                "Step \"Wait for the end\" was interrupted: the launch was cancelled."),
            passed(cleanup("cleanUp")),
            passed(suite(CancelledOnDatabase.class)),
            passed(delete(Database.class)),
            passed(environment(Database.class)));
  }

  private static void whenBegun(CountDownLatch begun, Runnable cancel) {
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

  @Test
  void deploysNothingOnceTheLaunchIsCancelled() {
    Thread.currentThread().interrupt();

    List<String> transcript = run(ReadsDatabase.class);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(transcript)
        .containsExactly(
            published(suite(ReadsDatabase.class), ReportKeys.CANCELLED, "true"),
            skippedBecause(suite(ReadsDatabase.class), "The launch was cancelled."),
            published(environment(Database.class), ReportKeys.CANCELLED, "true"),
            skippedBecause(environment(Database.class), "The launch was cancelled."));
  }
}
