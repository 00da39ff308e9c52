package dev.canary.runtime.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.StepInfo;
import dev.canary.runtime.run.StepOutcome;
import dev.canary.runtime.run.StepResult;
import dev.canary.runtime.run.SuiteRef;
import dev.canary.runtime.run.Trigger;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Canary suites that pass, and what is known of their runs. */
class PassedRunTests {

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
