package dev.canary.runtime.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.RunEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Suites that say too much, or something that cannot be read. */
class ExcessTests {

  @RegisterExtension private final LaunchLab lab = new LaunchLab();

  private RunEnd end(String body) throws Exception {
    lab.suites("@CanarySuite class ShopCanary { %s }".formatted(body));
    return lab.launch().end("shop");
  }

  @Test
  void failsByWhatThrowsWhenItIsAskedForItsMessage() throws Exception {
    RunEnd end = throwing("String getMessage()");

    assertThat(end.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(end.reason())
        .isEqualTo(
            "Step \"Sells\" failed: suites.ShopCanary$Broken was thrown, which cannot be read: it"
                + " throws java.lang.IllegalStateException itself when asked what it says.");
  }

  @Test
  void failsByWhatThrowsWhenItIsAskedForItsCause() throws Exception {
    RunEnd end = throwing("synchronized Throwable getCause()");

    assertThat(end.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(end.reason())
        .isEqualTo(
            "Step \"Sells\" failed: suites.ShopCanary$Broken was thrown, which cannot be read: it"
                + " throws java.lang.IllegalStateException itself when asked for its cause or stack"
                + " trace.");
  }

  private RunEnd throwing(String method) throws Exception {
    return end(
        """
        static class Broken extends RuntimeException {
          @Override public %s { throw new IllegalStateException(); }
        }
        @Step void sells() { throw new Broken(); }
        """
            .formatted(method));
  }

  @Test
  void cutsMessagesAndStackTraces() throws Exception {
    RunEnd end =
        end(
            """
            @Step void sells() {
              throw new IllegalStateException("x".repeat(10_000), new IOException("y".repeat(10_000)));
            }
            """);

    assertThat(end.reason()).isEqualTo("Step \"Sells\" failed: " + "x".repeat(4_000) + " …");
    assertThat(lab.runs().failure("shop").stackTrace())
        .startsWith("java.lang.IllegalStateException: " + "x".repeat(4_000) + " …\n\tat ")
        .contains("\nCaused by: java.io.IOException: " + "y".repeat(4_000) + " …\n")
        .hasSizeLessThan(20_000);
  }

  @Test
  void endsChainsOfCausesThatGoRoundInACircle() throws Exception {
    RunEnd end =
        end(
            """
            @Step void sells() {
              var one = new IllegalStateException("one");
              one.initCause(new IllegalStateException("two", one));
              throw one;
            }
            """);

    assertThat(end.reason()).isEqualTo("Step \"Sells\" failed: one");
    assertThat(lab.runs().failure("shop").stackTrace())
        .containsOnlyOnce("IllegalStateException: one")
        .containsOnlyOnce("Caused by: java.lang.IllegalStateException: two");
  }

  @Test
  void recordsNoMoreThanTwoHundredEntriesOfTenThousandCharacters() throws Exception {
    RunEnd end =
        end(
            """
            @Step void sells(CanaryContext context) {
              context.publish("long", "x".repeat(100_000));
              for (int i = 0; i < 1_000; i++) { context.publish("entry-" + i, "value"); }
              context.publish("long", "y".repeat(100_000));
            }
            """);

    assertThat(end.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(end.entries()).hasSize(200).containsEntry("long", "y".repeat(10_000) + " …");
  }
}
