package dev.canary.runtime.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Comparison;
import dev.canary.runtime.run.FailureKind;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.StepOutcome;
import dev.canary.runtime.run.StepResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Canary suites that fail, and what that does to others. */
class FailedRunTests {

  @RegisterExtension private final LaunchLab lab = new LaunchLab();

  @Test
  void failsWithTheFirstStepThatFailsAndSkipsTheRest() throws Exception {
    lab.suites(
        """
        @CanarySuite class ShopCanary {
          @Step void opens() {}
          @Step void sells() { Assertions.assertEquals(200, 502); }
          @Step void counts() {}
          @Cleanup void closes() { throw new IllegalStateException("locked"); }
        }
        """);

    RunEnd end = lab.launch().end("shop");

    assertThat(end.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(end.reason()).isEqualTo("Step \"Sells\" failed: expected: <200> but was: <502>");
    assertThat(lab.runs().failure("shop").kind()).isEqualTo(FailureKind.ASSERTION);
    assertThat(lab.runs().failure("shop").type()).isEqualTo("org.opentest4j.AssertionFailedError");
    assertThat(lab.runs().failure("shop").stackTrace())
        .contains("at suites.ShopCanary.sells(Suites.java:3)")
        .doesNotContain("dev.canary.engine", "jdk.internal.reflect");
    assertThat(lab.runs().failure("shop").comparison()).isEqualTo(new Comparison("200", "502"));
    assertThat(lab.runs().steps("shop"))
        .containsExactly("opens PASSED", "sells FAILED", "counts SKIPPED");
    StepResult counts = lab.runs().step("shop", "counts");
    assertThat(counts.reason()).isEqualTo("Step \"Sells\" failed.");
    assertThat(counts.startedAt()).isNull();
    assertThat(lab.runs().cleanup("shop").outcome()).isEqualTo(StepOutcome.FAILED);
  }

  @Test
  void hasNoCleanupWhenTheSuiteCannotBeBuilt() throws Exception {
    lab.suites(
        """
        @CanarySuite class ShopCanary {
          ShopCanary() { throw new IllegalStateException("no shop"); }
          @Step void sells() {}
          @Cleanup void closes() {}
        }
        """);

    RunEnd end = lab.launch().end("shop");

    assertThat(end.reason()).isEqualTo("The suite could not be built: no shop");
    assertThat(end.cleanup()).isNull();
    assertThat(lab.runs().steps("shop")).containsExactly("sells SKIPPED");
  }

  @Test
  void failsWhenAStepIsOverItsTimeout() throws Exception {
    lab.suites(
        """
        @CanarySuite class ShopCanary {
          @Step(timeout = "50ms") void sells() throws Exception { Thread.sleep(60_000); }
        }
        """);

    RunEnd end = lab.launch().end("shop");

    assertThat(end.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(end.reason())
        .isEqualTo(
            "Step \"Sells\" failed: Step \"Sells\" did not end within its timeout of 50ms and was"
                + " interrupted.");
    assertThat(lab.runs().failure("shop").kind()).isEqualTo(FailureKind.TIMEOUT);
  }

  @Test
  void failsWhenTheSuiteIsOverTheTimeoutThatTheConfigurationSets() throws Exception {
    lab.suites(
        """
        @CanarySuite class ShopCanary {
          @Step void sells() throws Exception { Thread.sleep(60_000); }
        }
        """);
    lab.set("canary.suites.overrides.shop.timeout", "300ms");

    lab.launch();

    assertThat(lab.runs().failure("shop").kind()).isEqualTo(FailureKind.TIMEOUT);
    assertThat(lab.runs().failure("shop").message())
        .isEqualTo(
            "Step \"Sells\" did not end within the suite's timeout of 300ms and was interrupted.");
  }

  @Test
  void failsWhenItCannotBeBuilt() throws Exception {
    lab.suites(
        """
        @CanarySuite class ShopCanary {
          ShopCanary() { throw new IllegalStateException("no shop"); }
          @Step void sells() {}
        }
        """);

    RunEnd end = lab.launch().end("shop");

    assertThat(end.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(end.reason()).isEqualTo("The suite could not be built: no shop");
    assertThat(lab.runs().failure("shop").kind()).isEqualTo(FailureKind.EXCEPTION);
    assertThat(lab.runs().steps("shop")).containsExactly("sells SKIPPED");
  }

  @Test
  void blocksWhatDependsOnAFailedSuiteDirectlyOrNot() throws Exception {
    lab.suites(
        """
        @CanarySuite class SignUpCanary {
          @Step void createUser() { throw new IllegalStateException("full"); }
        }
        @CanarySuite(dependsOn = SignUpCanary.class) class LoginCanary { @Step void logIn() {} }
        @CanarySuite(dependsOn = LoginCanary.class) class CartCanary { @Step void fill() {} }
        """);

    RecordedRuns runs = lab.launch();

    assertThat(runs.end("sign-up").outcome()).isEqualTo(Outcome.FAILED);
    for (String blocked : List.of("login", "cart")) {
      assertThat(runs.end(blocked).outcome()).isEqualTo(Outcome.BLOCKED);
      assertThat(runs.end(blocked).reason()).isEqualTo("blocked by Sign up: Create user");
      assertThat(runs.end(blocked).steps()).isEmpty();
    }
    assertThat(runs.events())
        .hasSize(6)
        .startsWith("sign-up started")
        .containsSubsequence("login started", "login finished")
        .containsSubsequence("cart started", "cart finished");
  }
}
