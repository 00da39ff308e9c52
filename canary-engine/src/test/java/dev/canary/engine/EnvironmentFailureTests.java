package dev.canary.engine;

import static dev.canary.engine.Transcript.aborted;
import static dev.canary.engine.Transcript.cleanup;
import static dev.canary.engine.Transcript.delete;
import static dev.canary.engine.Transcript.deploy;
import static dev.canary.engine.Transcript.environment;
import static dev.canary.engine.Transcript.failed;
import static dev.canary.engine.Transcript.passed;
import static dev.canary.engine.Transcript.published;
import static dev.canary.engine.Transcript.run;
import static dev.canary.engine.Transcript.skippedBecause;
import static dev.canary.engine.Transcript.step;
import static dev.canary.engine.Transcript.suite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.api.ReportKeys;
import dev.canary.engine.testsuites.environments.AbortedDeployment;
import dev.canary.engine.testsuites.environments.AlsoUsesHalfDeployed;
import dev.canary.engine.testsuites.environments.Database;
import dev.canary.engine.testsuites.environments.DeployedAfterHalfDeployed;
import dev.canary.engine.testsuites.environments.FailingDeletion;
import dev.canary.engine.testsuites.environments.HalfDeployed;
import dev.canary.engine.testsuites.environments.NeedsTooMuch;
import dev.canary.engine.testsuites.environments.OnDeployedAfterHalfDeployed;
import dev.canary.engine.testsuites.environments.OnHalfDeployed;
import dev.canary.engine.testsuites.environments.ReadsDatabase;
import dev.canary.engine.testsuites.environments.Unbuildable;
import dev.canary.engine.testsuites.environments.UsesAbortedDeployment;
import dev.canary.engine.testsuites.environments.UsesDatabaseAndFails;
import dev.canary.engine.testsuites.environments.UsesFailingDeletion;
import dev.canary.engine.testsuites.environments.UsesHalfDeployed;
import dev.canary.engine.testsuites.environments.UsesOnHalfDeployed;
import dev.canary.engine.testsuites.environments.UsesUnbuildable;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of users, and of what was deployed, when an environment fails. */
@Timeout(30)
class EnvironmentFailureTests {

  @BeforeEach
  void begin() {
    HalfDeployed.begin();
  }

  @Test
  void failedUserDoesNotKeepItFromBeingDeleted() {
    List<String> transcript = run(UsesDatabaseAndFails.class);

    assertThat(transcript)
        .containsExactly(
            passed(deploy(Database.class)),
            failed(step("use"), "boom"),
            passed(cleanup("cleanUp")),
            passed(suite(UsesDatabaseAndFails.class)),
            passed(delete(Database.class)),
            passed(environment(Database.class)));
  }

  @Test
  void failedDeploymentIsDeletedAndBlocksItsUser() {
    List<String> transcript = run(AlsoUsesHalfDeployed.class);

    assertThat(transcript)
        .containsExactly(
            failed(deploy(HalfDeployed.class), "no quota"),
            published(
                suite(AlsoUsesHalfDeployed.class),
                ReportKeys.BLOCKED_BY,
                HalfDeployed.class.getName()),
            skippedBecause(suite(AlsoUsesHalfDeployed.class), "blocked by Half deployed: Deploy"),
            published(environment(HalfDeployed.class), "deleted", "one half"),
            passed(delete(HalfDeployed.class)),
            passed(environment(HalfDeployed.class)));
  }

  @Test
  void failedDeploymentIsTriedOnceAndBlocksNobodyElse() {
    List<String> transcript =
        run(UsesHalfDeployed.class, AlsoUsesHalfDeployed.class, ReadsDatabase.class);

    assertThat(transcript)
        .containsOnlyOnce(failed(deploy(HalfDeployed.class), "no quota"))
        .contains(
            skippedBecause(suite(UsesHalfDeployed.class), "blocked by Half deployed: Deploy"),
            skippedBecause(suite(AlsoUsesHalfDeployed.class), "blocked by Half deployed: Deploy"),
            passed(step("read")),
            passed(suite(ReadsDatabase.class)))
        .containsOnlyOnce(passed(delete(HalfDeployed.class)), passed(delete(Database.class)));
  }

  @Test
  void failedDeploymentBlocksWhatIsOnTopOfItAndTheUsersOfThat() {
    List<String> transcript = run(UsesOnHalfDeployed.class);

    String half = HalfDeployed.class.getName();
    assertThat(transcript)
        .containsExactly(
            failed(deploy(HalfDeployed.class), "no quota"),
            published(environment(OnHalfDeployed.class), ReportKeys.BLOCKED_BY, half),
            skippedBecause(environment(OnHalfDeployed.class), "blocked by Half deployed: Deploy"),
            published(suite(UsesOnHalfDeployed.class), ReportKeys.BLOCKED_BY, half),
            skippedBecause(suite(UsesOnHalfDeployed.class), "blocked by Half deployed: Deploy"),
            published(environment(HalfDeployed.class), "deleted", "one half"),
            passed(delete(HalfDeployed.class)),
            passed(environment(HalfDeployed.class)));
  }

  @Test
  void deploysNothingMoreForAUserThatIsBlockedAlready() {
    List<String> transcript = run(NeedsTooMuch.class);

    assertThat(transcript)
        .contains(
            skippedBecause(suite(NeedsTooMuch.class), "blocked by Half deployed: Deploy"),
            skippedBecause(
                environment(OnDeployedAfterHalfDeployed.class),
                "Everything that uses it is skipped."),
            passed(deploy(DeployedAfterHalfDeployed.class)),
            passed(delete(DeployedAfterHalfDeployed.class)));
  }

  @Test
  void failedConstructorBlocksUsersAndLeavesNothingToDelete() {
    List<String> transcript = run(UsesUnbuildable.class);

    assertThat(transcript)
        .containsExactly(
            skippedBecause(deploy(Unbuildable.class), "The environment could not be built."),
            published(
                suite(UsesUnbuildable.class), ReportKeys.BLOCKED_BY, Unbuildable.class.getName()),
            skippedBecause(
                suite(UsesUnbuildable.class), "blocked by Unbuildable: it could not be built"),
            skippedBecause(
                delete(Unbuildable.class),
                "The environment was not built, so there is nothing to delete."),
            failed(environment(Unbuildable.class), "no credentials"));
  }

  @Test
  void abortedDeploymentBlocksAndSaysSo() {
    List<String> transcript = run(UsesAbortedDeployment.class);

    assertThat(transcript)
        .contains(
            aborted(deploy(AbortedDeployment.class), "not on Sundays"),
            skippedBecause(
                suite(UsesAbortedDeployment.class),
                "blocked by Aborted deployment: Deploy was aborted"),
            passed(delete(AbortedDeployment.class)));
  }

  @Test
  void failedDeletionIsAFailureAndTouchesNobodyElse() {
    List<String> transcript = run(UsesFailingDeletion.class);

    assertThat(transcript)
        .containsExactly(
            passed(deploy(Database.class)),
            passed(deploy(FailingDeletion.class)),
            passed(step("use")),
            passed(suite(UsesFailingDeletion.class)),
            failed(delete(FailingDeletion.class), "stack is in use"),
            passed(environment(FailingDeletion.class)),
            passed(delete(Database.class)),
            passed(environment(Database.class)));
  }
}
