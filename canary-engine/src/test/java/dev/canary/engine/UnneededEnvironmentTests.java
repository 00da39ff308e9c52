package dev.canary.engine;

import static dev.canary.engine.LauncherTranscript.launch;
import static dev.canary.engine.Outline.kit;
import static dev.canary.engine.Transcript.delete;
import static dev.canary.engine.Transcript.deploy;
import static dev.canary.engine.Transcript.environment;
import static dev.canary.engine.Transcript.passed;
import static dev.canary.engine.Transcript.run;
import static dev.canary.engine.Transcript.skippedBecause;
import static dev.canary.engine.Transcript.step;
import static dev.canary.engine.Transcript.suite;
import static dev.canary.engine.Transcript.transcript;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.canary.engine.testsuites.environments.Database;
import dev.canary.engine.testsuites.environments.DisabledUser;
import dev.canary.engine.testsuites.environments.ReadsDatabase;
import dev.canary.engine.testsuites.environments.Server;
import dev.canary.engine.testsuites.environments.UserOfADisabledUser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.launcher.PostDiscoveryFilter;

/** Environments that are in the tree, but whose users will not run. */
@Timeout(30)
class UnneededEnvironmentTests {

  @Test
  void isSkippedWhenAFilterHasTakenAllStepsOfItsUserOut() {
    PostDiscoveryFilter onlyCleanups =
        test ->
            FilterResult.includedIf(!test.getUniqueId().getLastSegment().getType().equals("step"));

    List<String> transcript = launch(ReadsDatabase.class, onlyCleanups);

    assertThat(transcript)
        .containsExactly(
            skippedBecause(suite(ReadsDatabase.class), "None of its steps was selected."),
            skippedBecause(environment(Database.class), "Everything that uses it is skipped."),
            passed("engine canary"));
  }

  @Test
  void isSkippedWhenItsUsersAreDisabled() {
    List<String> transcript = run(DisabledUser.class);

    assertThat(transcript)
        .containsExactly(
            skippedBecause(suite(DisabledUser.class), "until August"),
            skippedBecause(environment(Server.class), "Everything that uses it is skipped."),
            skippedBecause(environment(Database.class), "Everything that uses it is skipped."));
  }

  @Test
  void isSkippedWhenItsUsersDependOnDisabledSuites() {
    List<String> transcript = run(UserOfADisabledUser.class);

    assertThat(transcript)
        .contains(
            skippedBecause(
                suite(UserOfADisabledUser.class),
                "blocked by Disabled user: it was skipped: until August"),
            skippedBecause(environment(Server.class), "Everything that uses it is skipped."),
            skippedBecause(environment(Database.class), "Everything that uses it is skipped."))
        .doesNotContain(passed(deploy(Database.class)));
  }

  @Test
  void isDeployedForThoseUsersThatAreNotDisabled() {
    List<String> transcript = run(DisabledUser.class, ReadsDatabase.class);

    assertThat(transcript)
        .contains(
            skippedBecause(environment(Server.class), "Everything that uses it is skipped."),
            passed(step("read")))
        .endsWith(passed(delete(Database.class)), passed(environment(Database.class)));
  }

  @Test
  void isDeployedForItsOwnSakeThoughItsUsersAreDisabled() {
    var launch =
        kit(
            selectUniqueId("[engine:canary]/[environment:" + Database.class.getName() + "]"),
            selectClass(DisabledUser.class));

    assertThat(transcript(launch))
        .containsExactly(
            skippedBecause(suite(DisabledUser.class), "until August"),
            skippedBecause(environment(Server.class), "Everything that uses it is skipped."),
            passed(deploy(Database.class)),
            passed(delete(Database.class)),
            passed(environment(Database.class)));
  }
}
