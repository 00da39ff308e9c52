package dev.canary.runtime.schedule;

import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.testing.SuiteBuilder;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GroupsTests {

  private static final Duration DEFAULT = Duration.ofMinutes(5);

  @Test
  void leavesSuitesWithoutDependenciesAlone() {
    List<Group> groups = form(suite("login"), suite("billing"));

    assertThat(groups).extracting(Group::id).containsExactly("billing", "login");
    assertThat(groups).allSatisfy(group -> assertThat(group.suites()).hasSize(1));
  }

  @Test
  void tiesDependentSuitesTogetherWithDependenciesFirst() {
    List<Group> groups =
        form(
            suite("a-report").dependsOn("payments", "invoices"),
            suite("invoices").dependsOn("sign-up"),
            suite("payments").dependsOn("invoices"),
            suite("sign-up"));

    assertThat(groups).extracting(Group::id).containsExactly("sign-up");
    assertThat(ids(groups.get(0))).containsExactly("sign-up", "invoices", "payments", "a-report");
  }

  @Test
  void tiesSuitesTogetherThatOnlyShareADependent() {
    List<Group> groups = form(suite("b"), suite("a"), suite("both").dependsOn("b", "a"));

    assertThat(groups).hasSize(1);
    assertThat(ids(groups.get(0))).containsExactly("a", "b", "both");
  }

  @Test
  void tiesSuitesTogetherThatUseTheSameEnvironment() {
    List<Group> groups =
        form(
            suite("a").uses("com.acme.Tenant", "com.acme.Database"),
            suite("b").uses("com.acme.Database"),
            suite("c").uses("com.acme.Broker"),
            suite("d"));

    assertThat(groups).extracting(Group::id).containsExactly("a", "c", "d");
    assertThat(ids(groups.get(0))).containsExactly("a", "b");
  }

  @Test
  void countsADependencyThatIsNamedTwiceOnce() {
    List<Group> groups = form(suite("b").dependsOn("a", "a"), suite("a"));

    assertThat(ids(groups.get(0))).containsExactly("a", "b");
  }

  @Test
  void takesTheIntervalThatIsGivenOrElseTheDefault() {
    List<Group> groups =
        form(
            suite("a"),
            suite("b").dependsOn("a").every(Duration.ofMinutes(1)),
            suite("c").dependsOn("b").every(Duration.ofSeconds(60)),
            suite("z"));

    assertThat(groups).extracting(Group::every).containsExactly(Duration.ofMinutes(1), DEFAULT);
  }

  @Test
  void rejectsAllConflictingIntervalsAtOnce() {
    assertThatThrownBy(
            () ->
                form(
                    suite("sign-up").every(Duration.ofMinutes(5)),
                    suite("invoices").dependsOn("sign-up").every(Duration.ofMinutes(1)),
                    suite("a").every(Duration.ofHours(1)),
                    suite("b").dependsOn("a").every(Duration.ofSeconds(10))))
        .isInstanceOf(ScheduleException.class)
        .hasMessage(
            """
            Suites that dependencies tie together run at one interval, but these ask for different \
            ones: a every 1h, b every 10s. Give all of them the same interval, or only one of them any.
            Suites that dependencies tie together run at one interval, but these ask for different \
            ones: sign-up every 5m, invoices every 1m. Give all of them the same interval, or only one of them any.""");
  }

  @Test
  void rejectsADependencyThatIsNotThere() {
    assertThatThrownBy(() -> form(suite("invoices").dependsOn("sign-up")))
        .isInstanceOf(ScheduleException.class)
        .hasMessage(
            "Suite invoices depends on sign-up, which is not among the suites, so it could never"
                + " run. Add sign-up to the suite paths, or exclude invoices too.");
  }

  @Test
  void rejectsACircle() {
    assertThatThrownBy(() -> form(suite("b").dependsOn("a"), suite("a").dependsOn("b"), suite("c")))
        .isInstanceOf(ScheduleException.class)
        .hasMessage(
            "The suites a, b depend on each other in a circle, so none of them could ever run."
                + " Remove one of the dependencies.");
  }

  @Test
  void leavesPausedSuitesOutAndAllThatDependsOnThem() {
    List<Group> groups =
        form(
            suite("sign-up"),
            suite("invoices").dependsOn("sign-up").paused(),
            suite("payments").dependsOn("invoices"),
            suite("login").dependsOn("sign-up"));

    assertThat(groups).hasSize(1);
    assertThat(ids(groups.get(0))).containsExactly("sign-up", "login");
  }

  private static List<Group> form(SuiteBuilder... suites) {
    return Groups.form(Stream.of(suites).map(SuiteBuilder::build).toList(), DEFAULT);
  }

  private static List<String> ids(Group group) {
    return group.suites().stream().map(Suite::id).toList();
  }
}
