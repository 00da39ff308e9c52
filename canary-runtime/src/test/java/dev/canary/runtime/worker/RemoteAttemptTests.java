package dev.canary.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.run.FailureKind;
import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Attempts in a worker. */
class RemoteAttemptTests {

  @RegisterExtension private final WorkerLab lab = new WorkerLab();

  private Run firstAttempt() {
    return lab.runs.retried().get(0);
  }

  private void assertThatTheFirstAttemptFailed() {
    RunEnd end = firstAttempt().findEnd().orElseThrow();
    assertThat(firstAttempt().retried()).isTrue();
    assertThat(end.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(end.reason())
        .isEqualTo("Attempt 1 of 2 failed, so the suite is tried again: sold out");
    assertThat(end.failure())
        .satisfies(failure -> assertThat(failure.kind()).isEqualTo(FailureKind.ASSERTION));
  }

  @Test
  void areRunsOfTheirOwn() throws Exception {
    lab.suites(
        """
        @CanarySuite(retries = 1) class ShopCanary {
          static int attempts;
          @Step void sells(CanaryContext canary) {
            canary.publish("id", canary.runId());
            if (attempts++ == 0) throw new AssertionError("sold out");
          }
        }
        """);

    lab.launch("shop");

    assertThatTheFirstAttemptFailed();
    Run last = lab.runs.latest("shop");
    assertThat(last.start().attempt()).isEqualTo(2);
    assertThat(last.start().launch()).isEqualTo(firstAttempt().start().launch());
    assertThat(lab.runs.end("shop").outcome()).isEqualTo(Outcome.DEGRADED);
    assertThat(lab.runs.end("shop").entries()).containsEntry("id", last.id());
    assertThat(lab.runs.all("shop")).hasSize(1);
  }

  @Test
  void endWithTheWorkerIfTheyGoOnAndStayAsTheyAreIfNot() throws Exception {
    lab.suites(
        """
        @CanarySuite(retries = 1) class ShopCanary {
          static int attempts;
          @Step void sells() throws Exception {
            if (attempts++ == 0) throw new AssertionError("sold out");
            Thread.sleep(600_000);
          }
        }
        """);

    Launch launch = lab.start("shop");
    await().atMost(WorkerLab.PATIENCE).until(() -> !lab.runs.retried().isEmpty());
    WorkerLab.workers().forEach(ProcessHandle::destroyForcibly);
    WorkerLab.await(launch);

    assertThatTheFirstAttemptFailed();
    assertThat(lab.runs.retried()).hasSize(1);
    assertThat(lab.runs.latest("shop").start().attempt()).isEqualTo(2);
    assertThat(lab.runs.end("shop").outcome()).isEqualTo(Outcome.ERROR);
    assertThat(lab.runs.end("shop").reason())
        .isEqualTo(
            "worker-1 was killed by signal 9 from outside. If nobody did, the system may be out of"
                + " memory.");
  }

  @Test
  void tellWhyTheyWereCutOff() throws Exception {
    lab.suites(
        """
        @CanarySuite(retries = 1) class ShopCanary {
          static int attempts;
          @Step void sells() {
            if (attempts++ == 0) throw new AssertionError("sold out");
            System.exit(0);
          }
        }
        """);

    lab.launch("shop");

    assertThatTheFirstAttemptFailed();
    assertThat(lab.runs.latest("shop").start().attempt()).isEqualTo(2);
    assertThat(lab.runs.end("shop").outcome()).isEqualTo(Outcome.ERROR);
    assertThat(lab.runs.end("shop").reason()).startsWith("The suite called System.exit at suites.");
  }
}
