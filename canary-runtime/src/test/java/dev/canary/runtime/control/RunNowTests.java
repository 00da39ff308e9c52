package dev.canary.runtime.control;

import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.RefusedException;
import dev.canary.runtime.run.RefusedException.Cause;
import dev.canary.runtime.run.RunOrder;
import dev.canary.runtime.run.Suite;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is launched when somebody wants suites to run now. */
class RunNowTests {

  @TempDir Path directory;
  private ControlLab lab;

  @BeforeEach
  void open() {
    lab =
        new ControlLab(
            directory,
            suite("payments").dependsOn("invoices").tags("money", "slow"),
            suite("rates").tags("money"),
            suite("off").paused());
  }

  @AfterEach
  void close() {
    lab.close();
  }

  private static RunOrder order(Set<String> suites, Set<String> tags) {
    return new RunOrder(suites, tags, Map.of(), "ada", null);
  }

  private List<String> launched() {
    return lab.launched.stream().map(RunNowTests::describe).toList();
  }

  private static String describe(Group group) {
    return group.id() + group.suites().stream().map(Suite::id).toList();
  }

  private void assertRefused(RunOrder order, Cause cause, String message) {
    assertThatThrownBy(() -> lab.control.runNow(order))
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> assertThat(refused.kind()).isEqualTo(cause))
        .hasMessage(message);
    assertThat(launched()).isEmpty();
  }

  @Test
  void launchesASuiteWithWhatItDependsOn() {
    List<LaunchInfo> launches = lab.control.runNow(order(Set.of("invoices"), Set.of()));

    assertThat(launched()).containsExactly("sign-up[sign-up, invoices]");
    assertThat(launches).extracting(LaunchInfo::id).containsExactly("launch-sign-up");
  }

  @Test
  void launchesAllThatHaveATagOneLaunchForEachGroup() {
    lab.control.runNow(order(Set.of("sign-up"), Set.of("money")));

    assertThat(launched())
        .containsExactlyInAnyOrder("rates[rates]", "sign-up[sign-up, invoices, payments]");
  }

  @Test
  void launchesSuitesThatArePaused() {
    lab.control.pause("sign-up", lab.by("ada"));

    lab.control.runNow(order(Set.of("invoices", "off"), Set.of()));

    assertThat(launched()).containsExactlyInAnyOrder("off[off]", "sign-up[sign-up, invoices]");
    assertThat(lab.plan.active()).containsExactly("rates");
  }

  @Test
  void marksTheRunsWithWhoWantedThemAndWhy() {
    lab.control.runNow(
        new RunOrder(Set.of("rates"), Set.of(), Map.of("version", "1.2"), "ada", "new release"));

    assertThat(lab.labels)
        .containsExactly(Map.of("version", "1.2", "requestedBy", "ada", "reason", "new release"));
  }

  @Test
  void isRefusedIfNothingWasAskedFor() {
    assertRefused(
        order(Set.of(), Set.of()),
        Cause.INVALID,
        "Nothing was asked for. Name suites, or tags that suites have.");
  }

  @Test
  void isRefusedIfASuiteOrTagIsNotThere() {
    assertRefused(
        order(Set.of("rates", "nothing"), Set.of()),
        Cause.UNKNOWN,
        "There is no suite with the id \"nothing\".");
    assertRefused(
        order(Set.of("rates"), Set.of("fast")), Cause.UNKNOWN, "No suite has the tag fast.");
  }

  @Test
  void isRefusedIfALabelIsOneOfTheProbersOwn() {
    assertRefused(
        new RunOrder(Set.of("rates"), Set.of(), Map.of("requestedBy", "bob"), "ada", null),
        Cause.INVALID,
        "The label requestedBy is given by the prober itself. Choose another name.");
  }
}
