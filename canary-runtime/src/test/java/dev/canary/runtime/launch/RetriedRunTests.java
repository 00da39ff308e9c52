package dev.canary.runtime.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.FailureKind;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Canary suites that are tried again: each attempt is a run. */
class RetriedRunTests {

  @RegisterExtension private final LaunchLab lab = new LaunchLab();

  private static RunEnd end(Run run) {
    return run.findEnd().orElseThrow();
  }

  private static Failure failure(Run run) {
    return Objects.requireNonNull(end(run).failure());
  }

  private Run firstAttempt() {
    return lab.runs().retried().get(0);
  }

  @Test
  void areDegradedIfOnlyALaterAttemptPasses() throws Exception {
    lab.suites(
        """
        @CanarySuite(retries = 2) class ShopCanary {
          static int attempts;
          private final CanaryContext canary;
          ShopCanary(CanaryContext canary) { this.canary = canary; }
          @Step void opens() { attempts++; canary.publish("id", canary.runId()); }
          @Step void sells() { if (attempts < 2) throw new AssertionError("sold out"); }
          @Step void closes() {}
          @Cleanup void tidies() {}
        }
        """);

    Run last = lab.launch().run("shop");

    Run first = firstAttempt();
    assertThat(lab.runs().events())
        .containsExactly("shop started", "shop retried", "shop finished");
    assertThat(first.start().attempt()).isEqualTo(1);
    assertThat(end(first).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(end(first).reason())
        .isEqualTo("Attempt 1 of 3 failed, so the suite is tried again: sold out");
    assertThat(failure(first).kind()).isEqualTo(FailureKind.ASSERTION);
    assertThat(failure(first).type()).isEqualTo("java.lang.AssertionError");
    assertThat(failure(first).message()).isEqualTo("sold out");
    assertThat(RecordedRuns.steps(first))
        .containsExactly("opens PASSED", "sells FAILED", "closes SKIPPED");
    assertThat(end(first).cleanup()).isNotNull();
    assertThat(end(first).entries()).isEqualTo(Map.of("id", first.id()));
    assertThat(last.start().attempt()).isEqualTo(2);
    assertThat(last.start().launch()).isEqualTo(first.start().launch());
    assertThat(last.start().startedAt()).isEqualTo(end(first).endedAt());
    assertThat(end(last).outcome()).isEqualTo(Outcome.DEGRADED);
    assertThat(end(last).reason()).isEqualTo(end(first).reason());
    assertThat(end(last).failure()).isNull();
    assertThat(lab.runs().steps("shop"))
        .containsExactly("opens PASSED", "sells PASSED", "closes PASSED");
    assertThat(lab.runs().step("shop", "sells").step().name()).isEqualTo("Sells");
    assertThat(end(last).entries()).isEqualTo(Map.of("id", last.id()));
  }

  @Test
  void areDegradedIfOnlyALaterAttemptCouldBeBuilt() throws Exception {
    lab.suites(
        """
        @CanarySuite(retries = 1) class ShopCanary {
          static int attempts;
          ShopCanary() throws Exception {
            if (attempts++ == 0) throw new java.net.ConnectException("refused");
          }
          @Step void sells() {}
          @Cleanup void tidies() {}
        }
        """);

    RunEnd last = lab.launch().end("shop");

    Run first = firstAttempt();
    assertThat(end(first).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(end(first).reason())
        .isEqualTo("Attempt 1 of 2 failed, so the suite is tried again: refused");
    assertThat(failure(first).kind()).isEqualTo(FailureKind.CONNECT);
    assertThat(failure(first).type()).isEqualTo("java.net.ConnectException");
    assertThat(failure(first).stackTrace()).contains("\tat suites.ShopCanary.<init>");
    assertThat(RecordedRuns.steps(first)).containsExactly("sells SKIPPED");
    assertThat(end(first).cleanup()).isNull();
    assertThat(last.outcome()).isEqualTo(Outcome.DEGRADED);
    assertThat(last.reason())
        .isEqualTo("Attempt 1 of 2 failed, so the suite is tried again: refused");
    assertThat(lab.runs().steps("shop")).containsExactly("sells PASSED");
  }

  @Test
  void failAsTheLastAttemptDoes() throws Exception {
    lab.suites(
        """
        @CanarySuite(retries = 2) class ShopCanary {
          static int attempts;
          @Step void sells() { attempts++; throw new AssertionError("sold out " + attempts); }
        }
        """);

    Run last = lab.launch().run("shop");

    List<Run> retried = lab.runs().retried();
    assertThat(retried)
        .extracting(run -> end(run).reason())
        .containsExactly(
            "Attempt 1 of 3 failed, so the suite is tried again: sold out 1",
            "Attempt 2 of 3 failed, so the suite is tried again: sold out 2");
    assertThat(retried).extracting(run -> run.start().attempt()).containsExactly(1, 2);
    assertThat(last.start().attempt()).isEqualTo(3);
    assertThat(end(last).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(end(last).reason()).isEqualTo("Step \"Sells\" failed: sold out 3");
    assertThat(lab.runs().steps("shop")).containsExactly("sells FAILED");
  }

  @Test
  void mayNeverBeBuilt() throws Exception {
    lab.suites(
        """
        @CanarySuite(retries = 2) class ShopCanary {
          ShopCanary() { throw new NoClassDefFoundError("Till"); }
          @Step void sells() {}
        }
        """);

    RunEnd last = lab.launch().end("shop");

    assertThat(lab.runs().retried())
        .extracting(run -> end(run).outcome())
        .containsExactly(Outcome.ERROR, Outcome.ERROR);
    assertThat(last.outcome()).isEqualTo(Outcome.ERROR);
    assertThat(last.reason())
        .isEqualTo("The suite could not be built: java.lang.NoClassDefFoundError: Till");
  }

  @Test
  void tellTheTimeoutOfAnAttempt() throws Exception {
    lab.suites(
        """
        @CanarySuite(retries = 1, timeout = "300ms") class ShopCanary {
          static int attempts;
          @Step void opens() {}
          @Step void sells() throws Exception { if (attempts++ == 0) Thread.sleep(60_000); }
        }
        """);

    RunEnd last = lab.launch().end("shop");

    Run first = firstAttempt();
    assertThat(failure(first).kind()).isEqualTo(FailureKind.TIMEOUT);
    assertThat(end(first).reason())
        .isEqualTo(
            "Attempt 1 of 2 failed, so the suite is tried again: Step \"Sells\" did not end within"
                + " the suite's timeout of 300ms and was interrupted.");
    assertThat(RecordedRuns.steps(first)).containsExactly("opens PASSED", "sells FAILED");
    assertThat(last.outcome()).isEqualTo(Outcome.DEGRADED);
  }

  @Test
  void areAbortedIfTheyAreCancelledWhileTheyAreTriedAgain() throws Exception {
    lab.suites(
        """
        @CanarySuite(retries = 3) class ShopCanary {
          static int attempts;
          @Step void sells() throws Exception {
            if (attempts++ == 0) throw new AssertionError("sold out");
            Thread.sleep(60_000);
          }
        }
        """);

    var launch = lab.start();
    lab.await("shop retried");
    launch.cancel();
    LaunchLab.await(launch);

    assertThat(lab.runs().retried()).hasSize(1);
    assertThat(lab.runs().end("shop").outcome()).isEqualTo(Outcome.ABORTED);
    assertThat(lab.runs().end("shop").reason()).isEqualTo("The launch was cancelled.");
  }

  @Test
  void haveIdsThatAreGreaterThanThoseOfEarlierAttempts() throws Exception {
    lab.suites(
        """
        @CanarySuite(retries = 1) class ShopCanary {
          static int attempts;
          @Step void sells() { if (attempts++ == 0) throw new AssertionError("sold out"); }
        }
        """);

    Run last = lab.launch().run("shop");

    assertThat(firstAttempt().id()).isEqualTo("id-2");
    assertThat(last.id()).isEqualTo("id-3");
  }
}
