package dev.canary.runtime.launch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.FailureKind;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.StepInfo;
import dev.canary.runtime.run.StepOutcome;
import dev.canary.runtime.run.StepResult;
import dev.canary.runtime.run.SuiteRef;
import dev.canary.runtime.run.Trigger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Canary suites, launched for real: what becomes of them. */
class CanaryLaunchTests {

  @RegisterExtension private final LaunchLab lab = new LaunchLab();

  @Test
  void passesWhenEveryStepAndTheCleanupPass() throws Exception {
    lab.suites(
        """
        @CanarySuite class ShopCanary {
          @Step void opens() {}
          @Step("Sell a book") void sells() throws Exception { Thread.sleep(20); }
          @Cleanup void closes() {}
        }
        """);

    RunEnd end = lab.launch().end("shop");

    assertThat(end.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(end.reason()).isNull();
    assertThat(end.failure()).isNull();
    assertThat(end.steps())
        .extracting(StepResult::step)
        .containsExactly(new StepInfo("opens", "Opens"), new StepInfo("sells", "Sell a book"));
    assertThat(end.steps()).extracting(StepResult::outcome).containsOnly(StepOutcome.PASSED);
    assertThat(lab.runs().cleanup("shop").outcome()).isEqualTo(StepOutcome.PASSED);
  }

  @Test
  void tellsWhenStepsStartedAndHowLongTheyTook() throws Exception {
    lab.suites(
        """
        @CanarySuite class ShopCanary {
          @Step void opens() throws Exception { Thread.sleep(20); }
          @Step void sells() throws Exception { Thread.sleep(30); }
        }
        """);

    RecordedRuns runs = lab.launch();

    StepResult opens = runs.step("shop", "opens");
    StepResult sells = runs.step("shop", "sells");
    assertThat(opens.duration()).isGreaterThanOrEqualTo(Duration.ofMillis(20));
    assertThat(sells.duration()).isGreaterThanOrEqualTo(Duration.ofMillis(30));
    assertThat(opens.startedAt()).isAfterOrEqualTo(runs.run("shop").start().startedAt());
    assertThat(sells.startedAt()).isAfterOrEqualTo(opens.startedAt());
    assertThat(runs.run("shop").findDuration().orElseThrow())
        .isGreaterThanOrEqualTo(Duration.ofMillis(50));
  }

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
    assertThat(lab.runs().steps("shop"))
        .containsExactly("opens PASSED", "sells FAILED", "counts SKIPPED");
    StepResult counts = lab.runs().step("shop", "counts");
    assertThat(counts.reason()).isEqualTo("Step \"Sells\" failed.");
    assertThat(counts.startedAt()).isNull();
    assertThat(lab.runs().cleanup("shop").outcome()).isEqualTo(StepOutcome.FAILED);
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
    lab.set("canary.suites.overrides.shop.timeout", "60ms");

    lab.launch();

    assertThat(lab.runs().failure("shop").kind()).isEqualTo(FailureKind.TIMEOUT);
    assertThat(lab.runs().failure("shop").message())
        .isEqualTo(
            "Step \"Sells\" did not end within the suite's timeout of 60ms and was interrupted.");
  }

  @Test
  void failsWhenTheCleanupIsOverItsTimeout() throws Exception {
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

  @Test
  void startsASuiteOnlyWhenWhatItDependsOnHasPassedItsSteps() throws Exception {
    lab.suites(
        """
        @CanarySuite(dependsOn = SignUpCanary.class) class LoginCanary { @Step void logIn() {} }
        @CanarySuite class SignUpCanary { @Step void createUser() {} @Cleanup void delete() {} }
        """);

    RecordedRuns runs = lab.launch();

    assertThat(runs.events())
        .containsExactly("sign-up started", "login started", "login finished", "sign-up finished");
    assertThat(runs.step("login", "logIn").startedAt())
        .isAfterOrEqualTo(runs.step("sign-up", "createUser").startedAt());
  }

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

  @Test
  void givesRunsTheirIdTriggerAndLabels() throws Exception {
    lab.suites(
        """
        @CanarySuite class ShopCanary {
          @Step void sells(CanaryContext canary) {
            canary.publish("seen", canary.runId() + " " + canary.trigger());
          }
        }
        """);
    var info = new LaunchInfo("launch-7", Trigger.PIPELINE, Map.of("version", "1.2"), "here");

    LaunchLab.await(lab.start(info, lab.catalog().suites()));

    var run = lab.runs().run("shop");
    assertThat(run.start().launch()).isEqualTo(info);
    assertThat(run.start().suite()).isEqualTo(new SuiteRef("shop", "suites.ShopCanary", "shop"));
    assertThat(run.start().attempt()).isEqualTo(1);
    assertThat(lab.runs().end("shop").entries())
        .containsExactly(Map.entry("seen", run.id() + " PIPELINE"));
  }

  @Test
  void readsPlatformPropertiesOfTheSuitePath() throws Exception {
    lab.suites(
        """
        @CanarySuite class ShopCanary {
          @Step void sells(CanaryContext canary, @ConfigValue("test.colour") String colour) {
            canary.publish("colour", colour);
          }
        }
        """);
    SuiteSources.write(
        lab.dir().resolve("classes/junit-platform.properties"), "test.colour = blue");

    assertThat(lab.launch().end("shop").entries()).containsEntry("colour", "blue");
  }
}
