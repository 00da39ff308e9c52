package dev.canary.runtime.control;

import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.canary.runtime.run.Intervention;
import dev.canary.runtime.run.RefusedException;
import dev.canary.runtime.run.RefusedException.Cause;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorControlTests {

  @TempDir Path directory;
  private ControlLab lab;

  @BeforeEach
  void open() {
    lab = new ControlLab(directory, suite("off").paused());
  }

  @AfterEach
  void close() {
    lab.close();
  }

  private static void assertRefused(ThrowingCallable wish, Cause cause, String message) {
    assertThatThrownBy(wish)
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> assertThat(refused.kind()).isEqualTo(cause))
        .hasMessage(message);
  }

  @Test
  void pausesASuiteAndWhatDependsOnItUntilItIsResumed() {
    Intervention by = lab.by("ada");

    lab.control.pause("sign-up", by);
    assertThat(lab.plan.active()).isEmpty();
    assertThat(lab.control.findPause("sign-up")).contains(by);
    assertThat(lab.control.findPause("invoices")).isEmpty();

    lab.control.resume("sign-up", lab.by("bob"));
    assertThat(lab.plan.active()).containsExactlyInAnyOrder("sign-up", "invoices");
    assertThat(lab.control.findPause("sign-up")).isEmpty();
  }

  @Test
  void tellsWhatIsDoneAndWhatEndsByItself() {
    lab.control.pause("invoices", lab.by("ada"));
    lab.control.resume("invoices", lab.by("ada"));
    lab.control.unmute("invoices", lab.by("ada"));
    lab.control.mute("sign-up", lab.forAnHour("bob"));
    lab.clock.advance(Duration.ofHours(2));
    lab.control.endWhatIsOver();

    assertThat(lab.told)
        .containsExactly("invoices PAUSED", "invoices RESUMED", "sign-up MUTED", "sign-up UNMUTED");
  }

  @Test
  void knowsPausesAndMutesAfterARestart() {
    lab.control.pause("invoices", lab.by("ada"));
    lab.control.mute("sign-up", lab.forAnHour("bob"));
    Intervention pause = lab.control.findPause("invoices").orElseThrow();
    Intervention mute = lab.control.findMute("sign-up").orElseThrow();

    lab.restart();

    assertThat(lab.plan.active()).containsExactly("sign-up");
    assertThat(lab.control.findPause("invoices")).contains(pause);
    assertThat(lab.control.findMute("sign-up")).contains(mute);
    assertThat(lab.interventions.isMuted("sign-up")).isTrue();
  }

  @Test
  void doesNotRememberWhatWasTakenBack() {
    lab.control.pause("invoices", lab.by("ada"));
    lab.control.mute("invoices", lab.by("ada"));
    lab.control.resume("invoices", lab.by("ada"));
    lab.control.unmute("invoices", lab.by("ada"));

    lab.restart();

    assertThat(lab.plan.active()).containsExactlyInAnyOrder("sign-up", "invoices");
    assertThat(lab.interventions.isMuted("invoices")).isFalse();
  }

  @Test
  void endsAPauseByItselfWhenItsTimeHasCome() {
    lab.control.pause("invoices", lab.forAnHour("ada"));

    lab.clock.advance(Duration.ofHours(1).minusMillis(1));
    lab.control.endWhatIsOver();
    assertThat(lab.plan.active()).containsExactly("sign-up");

    lab.clock.advance(Duration.ofMillis(1));
    lab.control.endWhatIsOver();
    assertThat(lab.plan.active()).contains("invoices");
    assertThat(lab.restart().plan.active()).contains("invoices");
  }

  @Test
  void endsAPauseLaterIfThePlanCannotBeRenewedWhenItsTimeHasCome() {
    lab.control.pause("invoices", lab.forAnHour("ada"));
    lab.clock.advance(Duration.ofHours(1));

    lab.stuck = true;
    lab.control.endWhatIsOver();
    assertThat(lab.plan.active()).containsExactly("sign-up");
    assertThat(lab.told).containsExactly("invoices PAUSED");

    lab.stuck = false;
    lab.control.endWhatIsOver();
    lab.control.endWhatIsOver();
    assertThat(lab.plan.active()).contains("invoices");
    assertThat(lab.told).containsExactly("invoices PAUSED", "invoices RESUMED");
  }

  @Test
  void resumesAPauseWhoseTimeHasComeThoughItCouldNotBeEnded() {
    lab.control.pause("invoices", lab.forAnHour("ada"));
    lab.clock.advance(Duration.ofHours(1));
    lab.stuck = true;
    lab.control.endWhatIsOver();

    lab.stuck = false;
    lab.control.resume("invoices", lab.by("bob"));

    assertThat(lab.plan.active()).contains("invoices");
  }

  @Test
  void endsAMuteThoughAPauseThatEndsInTheSameSecondCannotBe() {
    lab.control.pause("invoices", lab.forAnHour("ada"));
    lab.control.mute("sign-up", lab.forAnHour("ada"));
    lab.clock.advance(Duration.ofHours(1));

    lab.stuck = true;
    lab.control.endWhatIsOver();

    assertThat(lab.unmuted).isEqualTo(1);
    assertThat(lab.told).endsWith("sign-up UNMUTED");
  }

  @Test
  void remembersAPauseThatCouldNotBeEndedForTheNextProber() {
    lab.control.pause("invoices", lab.forAnHour("ada"));
    lab.clock.advance(Duration.ofHours(1));
    lab.stuck = true;
    lab.control.endWhatIsOver();
    lab.stuck = false;

    lab.restart().control.endWhatIsOver();

    assertThat(lab.told).containsExactly("invoices PAUSED", "invoices RESUMED");
  }

  @Test
  void endsAPauseWhoseTimeCameWhileNoProberRan() {
    lab.control.pause("invoices", lab.forAnHour("ada"));

    lab.clock.advance(Duration.ofHours(2));

    assertThat(lab.restart().plan.active()).contains("invoices");
  }

  @Test
  void tellsThatAMuteHasEndedByItselfOrWasTakenBack() {
    lab.control.mute("invoices", lab.forAnHour("ada"));
    assertThat(lab.interventions.isMuted("invoices")).isTrue();
    lab.clock.advance(Duration.ofHours(1));
    lab.control.endWhatIsOver();
    assertThat(lab.interventions.isMuted("invoices")).isFalse();
    assertThat(lab.unmuted).isEqualTo(1);

    lab.control.mute("invoices", lab.by("ada"));
    lab.control.unmute("invoices", lab.by("ada"));
    assertThat(lab.unmuted).isEqualTo(2);
  }

  @Test
  void takesTheLatestOfSeveralPauses() {
    lab.control.pause("invoices", lab.forAnHour("ada"));
    lab.control.pause("invoices", lab.by("bob"));

    lab.clock.advance(Duration.ofHours(2));
    lab.control.endWhatIsOver();

    assertThat(lab.control.findPause("invoices").map(Intervention::who)).contains("bob");
    assertThat(lab.plan.active()).containsExactly("sign-up");
  }

  @Test
  void doesNothingIfThereIsNothingToTakeBack() {
    lab.control.resume("invoices", lab.by("ada"));
    lab.control.unmute("invoices", lab.by("ada"));

    assertThat(lab.unmuted).isZero();
  }

  @Test
  void remembersThePauseOfASuiteThatIsGoneForTheTimeWhenItComesBack() {
    lab.control.pause("invoices", lab.by("ada"));
    lab.close();

    lab = new ControlLab(directory, suite("invoices-2"));

    assertThat(lab.plan.active()).containsExactlyInAnyOrder("sign-up", "invoices-2");
  }

  @Test
  void leavesEverythingAsItWasIfThePlanCannotBeRenewed() {
    lab.stuck = true;

    assertThatThrownBy(() -> lab.control.pause("invoices", lab.by("ada"))).hasMessage("not today");

    assertThat(lab.control.findPause("invoices")).isEmpty();
    assertThat(lab.restart().plan.active()).contains("invoices");
  }

  @Test
  void refusesWhatIsNotThere() {
    String message = "There is no suite with the id \"nothing\".";
    Intervention by = lab.by("ada");

    assertRefused(() -> lab.control.pause("nothing", by), Cause.UNKNOWN, message);
    assertRefused(() -> lab.control.resume("nothing", by), Cause.UNKNOWN, message);
    assertRefused(() -> lab.control.mute("nothing", by), Cause.UNKNOWN, message);
    assertRefused(() -> lab.control.unmute("nothing", by), Cause.UNKNOWN, message);
  }

  @Test
  void refusesToResumeWhatTheConfigurationPauses() {
    assertRefused(
        () -> lab.control.resume("off", lab.by("ada")),
        Cause.CONFLICT,
        "Suite off is paused by the configuration, or disabled by its author. Change"
            + " canary.suites.overrides.off.paused, and reload.");
  }

  @Test
  void refusesToResumeWhatDependsOnSomethingThatIsPaused() {
    lab.control.pause("sign-up", lab.by("ada"));

    assertRefused(
        () -> lab.control.resume("invoices", lab.by("ada")),
        Cause.CONFLICT,
        "Suite invoices depends on sign-up, which is paused. Resume that first.");
  }

  @Test
  void refusesToUnmuteWhatTheConfigurationMutes() {
    lab.configuredMutes.add("invoices");

    assertRefused(
        () -> lab.control.unmute("invoices", lab.by("ada")),
        Cause.CONFLICT,
        "Suite invoices is muted by the configuration. Change canary.suites.overrides.invoices.mute"
            + " or canary.alerts.mute, and reload.");
  }

  @Test
  void doesNotEvenBeginWhatCannotBeRecorded() {
    Instant now = lab.clock.instant();

    assertRefused(
        () -> lab.control.mute("invoices", new Intervention("ada", now, Instant.MAX, null)),
        Cause.INVALID,
        "The end at +1000000000-12-31T23:59:59.999999999Z is more than 10 years ahead. Name an earlier one, or none.");
    assertRefused(
        () -> lab.control.pause("invoices", new Intervention("ada", now, null, "x".repeat(501))),
        Cause.INVALID,
        "The reason has 501 characters. It may have 500.");

    assertThat(lab.interventions.isMuted("invoices")).isFalse();
    assertThat(lab.control.findPause("invoices")).isEmpty();
  }

  @Test
  void refusesAnEndThatIsOver() {
    Intervention by = lab.forAnHour("ada");
    lab.clock.advance(Duration.ofHours(1));

    assertRefused(
        () -> lab.control.pause("invoices", by),
        Cause.INVALID,
        "The end at 2026-11-20T19:00:00Z is over already. Name a later one.");
  }
}
