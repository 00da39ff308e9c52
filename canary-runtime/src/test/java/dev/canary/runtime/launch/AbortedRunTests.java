package dev.canary.runtime.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.RunEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Canary suites whose runs end without a result. */
class AbortedRunTests {

  @RegisterExtension private final LaunchLab lab = new LaunchLab();

  @Test
  void isAbortedByAnAssumption() throws Exception {
    lab.suites(
        """
        @CanarySuite class ShopCanary {
          @Step void opens() { Assumptions.assumeTrue(false, "closed on Sundays"); }
          @Step void sells() {}
        }
        """);

    RunEnd end = lab.launch().end("shop");

    assertThat(end.outcome()).isEqualTo(Outcome.ABORTED);
    assertThat(end.reason())
        .isEqualTo("Step \"Opens\" was aborted: Assumption failed: closed on Sundays");
    assertThat(end.failure()).isNull();
    assertThat(lab.runs().steps("shop")).containsExactly("opens ABORTED", "sells SKIPPED");
  }

  @Test
  void isAbortedByAnAssumptionInItsConstructor() throws Exception {
    lab.suites(
        """
        @CanarySuite class ShopCanary {
          ShopCanary() { Assumptions.assumeTrue(false, "closed on Sundays"); }
          @Step void sells() {}
        }
        """);

    RunEnd end = lab.launch().end("shop");

    assertThat(end.outcome()).isEqualTo(Outcome.ABORTED);
    assertThat(end.reason())
        .isEqualTo("The suite was aborted: Assumption failed: closed on Sundays");
  }

  @Test
  void isAbortedWhenItIsDisabled() throws Exception {
    lab.suites(
        """
        @Disabled("no stock yet") @CanarySuite class ShopCanary { @Step void sells() {} }
        """);

    RunEnd end = lab.launch().end("shop");

    assertThat(end.outcome()).isEqualTo(Outcome.ABORTED);
    assertThat(end.reason()).isEqualTo("no stock yet");
  }

  @Test
  void isAbortedWhenAllItsStepsAreDisabled() throws Exception {
    lab.suites(
        """
        @CanarySuite class ShopCanary { @Disabled("no stock yet") @Step void sells() {} }
        """);

    RunEnd end = lab.launch().end("shop");

    assertThat(end.outcome()).isEqualTo(Outcome.ABORTED);
    assertThat(end.reason()).isEqualTo("No step was executed.");
    assertThat(lab.runs().step("shop", "sells").reason()).isEqualTo("no stock yet");
  }

  @Test
  void isTheProbersFaultWhenAValueIsMissing() throws Exception {
    lab.suites(
        """
        @CanarySuite class ShopCanary {
          ShopCanary(@ConfigValue("test.absent.url") String url) {}
          @Step void sells() {}
        }
        """);

    RunEnd end = lab.launch().end("shop");

    assertThat(end.outcome()).isEqualTo(Outcome.ERROR);
    assertThat(end.reason())
        .startsWith(
            "The suite could not be built: The value \"test.absent.url\" is not configured.");
  }

  @Test
  void isTheProbersFaultWhenAStepMissesAValue() throws Exception {
    lab.suites(
        """
        @CanarySuite class ShopCanary {
          @Step void sells(@ConfigValue("test.absent.url") String url) {}
        }
        """);

    RunEnd end = lab.launch().end("shop");

    assertThat(end.outcome()).isEqualTo(Outcome.ERROR);
    assertThat(end.reason())
        .startsWith("Step \"Sells\" failed: The value \"test.absent.url\" is not configured.");
  }
}
