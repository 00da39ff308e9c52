package dev.canary.runtime.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.RunEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Canary suites that are tried again. */
class RetriedRunTests {

  @RegisterExtension private final LaunchLab lab = new LaunchLab();

  @Test
  void isDegradedIfOnlyALaterAttemptPasses() throws Exception {
    lab.suites(
        """
        @CanarySuite(retries = 2) class ShopCanary {
          static int attempts;
          @Step void opens() { attempts++; }
          @Step void sells() { if (attempts < 2) throw new AssertionError("sold out"); }
          @Cleanup void closes() {}
        }
        """);

    RunEnd end = lab.launch().end("shop");

    assertThat(end.outcome()).isEqualTo(Outcome.DEGRADED);
    assertThat(end.reason())
        .isEqualTo("Attempt 1 of 3 failed, so the suite is tried again: sold out");
    assertThat(lab.runs().steps("shop")).containsExactly("opens PASSED", "sells PASSED");
    assertThat(lab.runs().step("shop", "sells").step().name()).isEqualTo("Sells");
  }

  @Test
  void isDegradedIfOnlyALaterAttemptCouldBeBuilt() throws Exception {
    lab.suites(
        """
        @CanarySuite(retries = 1) class ShopCanary {
          static int attempts;
          ShopCanary() { if (attempts++ == 0) throw new IllegalStateException("locked"); }
          @Step void sells() {}
        }
        """);

    RunEnd end = lab.launch().end("shop");

    assertThat(end.outcome()).isEqualTo(Outcome.DEGRADED);
    assertThat(end.reason())
        .isEqualTo("Attempt 1 of 2 failed, so the suite is tried again: locked");
  }

  @Test
  void failsAsTheLastAttemptDoes() throws Exception {
    lab.suites(
        """
        @CanarySuite(retries = 1) class ShopCanary {
          static int attempts;
          @Step void sells() { attempts++; throw new AssertionError("sold out " + attempts); }
        }
        """);

    RunEnd end = lab.launch().end("shop");

    assertThat(end.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(end.reason()).isEqualTo("Step \"Sells\" failed: sold out 2");
    assertThat(lab.runs().steps("shop")).containsExactly("sells FAILED");
  }
}
