package dev.canary.runtime.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.FailureKind;
import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.StepInfo;
import dev.canary.runtime.run.StepResult;
import java.io.IOException;
import java.nio.file.Files;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Test classes of other engines, unmodified: what becomes of them. */
class PlainLaunchTests {

  @RegisterExtension private final LaunchLab lab = new LaunchLab();

  private void plain(String body) throws IOException {
    lab.suites("class CheckoutIT { %s }".formatted(body))
        .set("canary.suites.classes", "suites.CheckoutIT");
  }

  @Test
  void hasItsTestsAsSteps() throws Exception {
    plain(
        """
        @Test @Order(1) void fillsTheCart() {}
        @Test @Order(2) @DisplayName("Pay") void pays() {}
        """);

    RecordedRuns runs = lab.launch();

    assertThat(runs.end("checkout-it").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(runs.end("checkout-it").steps())
        .extracting(StepResult::step)
        .containsExactlyInAnyOrder(
            new StepInfo("fillsTheCart", "fillsTheCart()"), new StepInfo("pays", "Pay"));
    assertThat(runs.events()).containsExactly("checkout-it started", "checkout-it finished");
  }

  @Test
  void namesTestsInsideOfOtherThingsAfterThose() throws Exception {
    plain(
        """
        @org.junit.jupiter.params.ParameterizedTest
        @org.junit.jupiter.params.provider.ValueSource(ints = {7, 8})
        void pays(int amount) {}
        @Nested class WithVoucher { @Test void pays() {} }
        """);

    RecordedRuns runs = lab.launch();

    assertThat(runs.end("checkout-it").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(runs.end("checkout-it").steps())
        .extracting(StepResult::step)
        .containsExactly(
            new StepInfo("pays", "pays(int): [1] amount = 7"),
            new StepInfo("pays", "pays(int): [2] amount = 8"),
            new StepInfo("pays", "WithVoucher: pays()"));
    assertThat(lab.suite("checkout-it").steps())
        .containsExactly(
            new StepInfo("pays", "pays(int)"), new StepInfo("pays", "WithVoucher: pays()"));
  }

  @Test
  void failsWithTheTestThatFails() throws Exception {
    plain(
        """
        @Test void pays() { Assertions.assertTrue(false, "declined"); }
        """);

    RunEnd end = lab.launch().end("checkout-it");

    assertThat(end.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(end.reason())
        .isEqualTo("Step \"pays()\" failed: declined ==> expected: <true> but was: <false>");
    assertThat(lab.runs().failure("checkout-it").kind()).isEqualTo(FailureKind.ASSERTION);
  }

  @Test
  void failsWhenWhatComesBeforeEachTestFails() throws Exception {
    plain(
        """
        @BeforeEach void opens() { throw new IllegalStateException("closed"); }
        @Test void pays() {}
        """);

    RunEnd end = lab.launch().end("checkout-it");

    assertThat(end.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(end.reason()).isEqualTo("Step \"pays()\" failed: closed");
  }

  @Test
  void failsWithoutAStepWhenWhatComesBeforeAllTestsFails() throws Exception {
    plain(
        """
        @BeforeAll static void opens() { throw new IllegalStateException("closed"); }
        @Test void pays() {}
        """);

    RunEnd end = lab.launch().end("checkout-it");

    assertThat(end.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(end.reason()).isEqualTo("The suite failed outside of its steps: closed");
    assertThat(lab.runs().steps("checkout-it")).containsExactly("pays SKIPPED");
    assertThat(lab.runs().step("checkout-it", "pays").reason()).isEqualTo("It was not reached.");
  }

  @Test
  void failsWhenWhatComesAfterAllTestsFails() throws Exception {
    plain(
        """
        @Test void pays() {}
        @AfterAll static void closes() { throw new IllegalStateException("stuck"); }
        """);

    RunEnd end = lab.launch().end("checkout-it");

    assertThat(end.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(end.reason()).isEqualTo("The suite failed outside of its steps: stuck");
    assertThat(lab.runs().steps("checkout-it")).containsExactly("pays PASSED");
  }

  @Test
  void passesThoughTestsAreDisabled() throws Exception {
    plain(
        """
        @Test void pays() {}
        @Disabled("later") @Nested class WithVoucher { @Test void redeems() {} }
        """);

    RecordedRuns runs = lab.launch();

    assertThat(runs.end("checkout-it").outcome()).isEqualTo(Outcome.PASSED);
    assertThat(runs.steps("checkout-it")).containsExactly("pays PASSED", "redeems SKIPPED");
    assertThat(runs.step("checkout-it", "redeems").reason()).isEqualTo("later");
  }

  @Test
  void isAbortedWhenItIsDisabled() throws Exception {
    lab.suites("@Disabled(\"later\") class CheckoutIT { @Test void pays() {} }")
        .set("canary.suites.classes", "suites.CheckoutIT");

    RunEnd end = lab.launch().end("checkout-it");

    assertThat(end.outcome()).isEqualTo(Outcome.ABORTED);
    assertThat(end.reason()).isEqualTo("later");
  }

  @Test
  void isAbortedByAnAssumptionBeforeAllTests() throws Exception {
    plain(
        """
        @BeforeAll static void opens() { Assumptions.assumeTrue(false, "Sunday"); }
        @Test void pays() {}
        """);

    RunEnd end = lab.launch().end("checkout-it");

    assertThat(end.outcome()).isEqualTo(Outcome.ABORTED);
    assertThat(end.reason()).isEqualTo("The suite was aborted: Assumption failed: Sunday");
  }

  @Test
  void publishesEntries() throws Exception {
    plain(
        """
        @Test void pays(TestReporter reporter) { reporter.publishEntry("receipt", "42"); }
        """);

    assertThat(lab.launch().end("checkout-it").entries()).containsEntry("receipt", "42");
  }

  @Test
  void isInterruptedAtItsTimeout() throws Exception {
    plain(
        """
        @Test @Order(1) void hangs() throws Exception { Thread.sleep(60_000); }
        @Nested class Later { @Test void pays() {} }
        """);
    lab.set("canary.suites.overrides.checkout-it.timeout", "1s");

    RunEnd end = lab.launch().end("checkout-it");

    assertThat(end.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(lab.runs().failure("checkout-it").kind()).isEqualTo(FailureKind.TIMEOUT);
    assertThat(lab.runs().failure("checkout-it").message())
        .isEqualTo(
            "Step \"hangs()\" did not end within the suite's timeout of 1s and was"
                + " interrupted.");
    assertThat(lab.runs().failure("checkout-it").stackTrace()).contains("suites.CheckoutIT.hangs");
    assertThat(lab.runs().steps("checkout-it")).containsExactly("hangs FAILED", "pays SKIPPED");
  }

  @Test
  void failsWhenItEndsAfterItsTimeoutThoughItsTestsPass() throws Exception {
    plain(
        """
        @Test void dawdles() {
          try { Thread.sleep(60_000); } catch (InterruptedException e) { return; }
        }
        """);
    lab.set("canary.suites.overrides.checkout-it.timeout", "1s");

    RunEnd end = lab.launch().end("checkout-it");

    assertThat(end.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(lab.runs().failure("checkout-it").kind()).isEqualTo(FailureKind.TIMEOUT);
  }

  @Test
  void isGivenUpWhenItIgnoresTheInterrupt() throws Exception {
    var release = lab.dir().resolve("release");
    plain(
        """
        @Test @Order(1) void hangs() {
          while (!new File("%s").exists()) { Thread.interrupted(); Thread.onSpinWait(); }
        }
        @Nested class Later { @Test void pays() {} }
        """
            .formatted(release));
    lab.set("canary.suites.overrides.checkout-it.timeout", "1s")
        .set("canary.suites.overrides.checkout-it.cleanup-timeout", "100ms");

    Launch launch = lab.start();
    LaunchLab.await(launch);

    RunEnd end = lab.runs().end("checkout-it");
    assertThat(end.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(end.reason())
        .isEqualTo(
            "The launch did not end within its timeout of 1s, nor within 100ms after it was"
                + " interrupted, and was given up.");
    assertThat(lab.runs().failure("checkout-it").kind()).isEqualTo(FailureKind.TIMEOUT);
    assertThat(lab.runs().failure("checkout-it").stackTrace()).contains("suites.CheckoutIT.hangs");
    assertThat(lab.runs().steps("checkout-it")).containsExactly("hangs FAILED", "pays SKIPPED");
    assertThat(launch.isStillRunning()).isTrue();

    Files.createFile(release);
    Awaitility.await().until(() -> !launch.isStillRunning());
    assertThat(lab.runs().events()).hasSize(2);
  }
}
