package dev.canary.runtime.launch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.FailureKind;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.StepOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Canary suites that pass, but not quite. */
class DegradedRunTests {

  @RegisterExtension private final LaunchLab lab = new LaunchLab();

  @Test
  void isDegradedByASlowStep() throws Exception {
    lab.suites(
        """
        @CanarySuite class ShopCanary {
          @Step(slow = "1ms") void sells() throws Exception { Thread.sleep(20); }
        }
        """);

    RunEnd end = lab.launch().end("shop");

    assertThat(end.outcome()).isEqualTo(Outcome.DEGRADED);
    assertThat(end.reason())
        .matches("Step \"Sells\" took \\d+ms, more than its bound of 1ms\\.")
        .isEqualTo(lab.runs().step("shop", "sells").reason());
    assertThat(lab.runs().steps("shop")).containsExactly("sells DEGRADED");
  }

  @Test
  void isDegradedByASoftStepThatFails() throws Exception {
    lab.suites(
        """
        @CanarySuite class ShopCanary {
          @Step(soft = true) void greets() { throw new AssertionError("not a word"); }
          @Step void sells() {}
        }
        """);

    RunEnd end = lab.launch().end("shop");

    assertThat(end.outcome()).isEqualTo(Outcome.DEGRADED);
    assertThat(end.reason()).isEqualTo("Step \"Greets\" failed, but is soft: not a word");
    assertThat(end.failure()).isNotNull();
    assertThat(lab.runs().steps("shop")).containsExactly("greets DEGRADED", "sells PASSED");
    assertThat(lab.runs().step("shop", "greets").reason()).isEqualTo("It failed, but is soft.");
    assertThat(requireNonNull(lab.runs().step("shop", "greets").failure()).message())
        .isEqualTo("not a word");
  }

  @Test
  void isDegradedByACleanupThatFails() throws Exception {
    lab.suites(
        """
        @CanarySuite class ShopCanary {
          @Step void sells() {}
          @Cleanup void closes() { throw new IllegalStateException("locked"); }
        }
        """);

    RunEnd end = lab.launch().end("shop");

    assertThat(end.outcome()).isEqualTo(Outcome.DEGRADED);
    assertThat(end.reason()).isEqualTo("The cleanup failed: locked");
    assertThat(lab.runs().cleanup("shop").outcome()).isEqualTo(StepOutcome.FAILED);
    assertThat(requireNonNull(lab.runs().cleanup("shop").failure()).kind())
        .isEqualTo(FailureKind.CLEANUP);
  }

  @Test
  void isDegradedByTestDataThatIsLeftBehind() throws Exception {
    lab.suites(
        """
        @CanarySuite class ShopCanary {
          @Step void sells(TestData data) {
            data.created("order", "1");
            data.created("order", "2");
            data.created("cart", "3");
          }
          @Cleanup void closes(TestData data) { data.deleteEach("order", id -> {}); }
        }
        """);

    RunEnd end = lab.launch().end("shop");

    assertThat(end.outcome()).isEqualTo(Outcome.DEGRADED);
    assertThat(end.reason()).isEqualTo("Test data was left behind: cart \"3\".");
  }

  @Test
  void isDegradedByACleanupThatIsOverItsTimeout() throws Exception {
    lab.suites(
        """
        @CanarySuite class ShopCanary {
          @Step void sells() {}
          @Cleanup void closes() throws Exception { Thread.sleep(60_000); }
        }
        """);
    lab.set("canary.suites.overrides.shop.cleanup-timeout", "60ms");

    RunEnd end = lab.launch().end("shop");

    assertThat(end.outcome()).isEqualTo(Outcome.DEGRADED);
    assertThat(end.reason())
        .isEqualTo(
            "The cleanup failed: The cleanup did not end within its timeout of 60ms and was"
                + " interrupted.");
    assertThat(requireNonNull(lab.runs().cleanup("shop").failure()).kind())
        .isEqualTo(FailureKind.CLEANUP);
  }
}
