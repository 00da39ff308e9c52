package dev.canary.engine;

import static dev.canary.engine.Transcript.canary;
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
import static dev.canary.engine.Transcript.transcript;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.api.EngineParameters;
import dev.canary.api.ReportKeys;
import dev.canary.engine.testsuites.Hang;
import dev.canary.engine.testsuites.environments.HangingConstruction;
import dev.canary.engine.testsuites.environments.HangingDeletion;
import dev.canary.engine.testsuites.environments.HangingDeployment;
import dev.canary.engine.testsuites.environments.JupiterTimeoutOfDeploy;
import dev.canary.engine.testsuites.environments.JupiterTimeoutOfEnvironment;
import dev.canary.engine.testsuites.environments.SwallowingDeployment;
import dev.canary.engine.testsuites.environments.UsesHangingConstruction;
import dev.canary.engine.testsuites.environments.UsesHangingDeletion;
import dev.canary.engine.testsuites.environments.UsesHangingDeployment;
import dev.canary.engine.testsuites.environments.UsesJupiterTimeoutOfDeploy;
import dev.canary.engine.testsuites.environments.UsesJupiterTimeoutOfEnvironment;
import dev.canary.engine.testsuites.environments.UsesSwallowingDeployment;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.testkit.engine.Event;

/** What happens when a deployment or a deletion takes too long. */
@Timeout(30)
class EnvironmentDeadlineTests {

  private static final String IGNORED =
      " It ignored the interrupt for 200ms, so its thread \"canary-%s\" was given up.";

  @AfterEach
  void letGo() {
    Hang.release();
  }

  @Test
  void interruptsADeploymentAndDeletesIt() {
    List<String> transcript =
        transcript(
            canary(UsesHangingDeployment.class)
                .configurationParameter(EngineParameters.DEPLOY_TIMEOUT, "100ms"));

    assertThat(transcript)
        .containsExactly(
            failed(
                deploy(HangingDeployment.class),
                "The deployment of \"Hanging deployment\" did not end within its timeout of 100ms"
                    + " and was interrupted."),
            published(
                suite(UsesHangingDeployment.class),
                ReportKeys.BLOCKED_BY,
                HangingDeployment.class.getName()),
            skippedBecause(
                suite(UsesHangingDeployment.class), "blocked by Hanging deployment: Deploy"),
            passed(delete(HangingDeployment.class)),
            passed(environment(HangingDeployment.class)));
  }

  @Test
  void givesUpADeploymentAndDeletesItOnAnotherThread() {
    List<String> transcript =
        transcript(
            canary(UsesSwallowingDeployment.class)
                .configurationParameter(EngineParameters.DEPLOY_TIMEOUT, "100ms"));

    assertThat(transcript)
        .contains(
            failed(
                deploy(SwallowingDeployment.class),
                "The deployment of \"Swallowing deployment\" did not end within its timeout of"
                    + " 100ms and was interrupted."
                    + IGNORED.formatted(SwallowingDeployment.class.getName())),
            skippedBecause(
                suite(UsesSwallowingDeployment.class), "blocked by Swallowing deployment: Deploy"),
            passed(delete(SwallowingDeployment.class)))
        .contains(
            published(
                environment(SwallowingDeployment.class),
                ReportKeys.HUNG_THREAD,
                Long.toString(requireNonNull(SwallowingDeployment.deploying).getId())));
    assertThat(SwallowingDeployment.deleting).isNotSameAs(SwallowingDeployment.deploying);
  }

  @Test
  void hearsNothingMoreOfADeploymentThatWasGivenUp() {
    var launch =
        canary(UsesSwallowingDeployment.class)
            .configurationParameter(EngineParameters.DEPLOY_TIMEOUT, "100ms")
            .execute();
    List<Event> before = launch.allEvents().list();

    Hang.release();
    await().until(() -> SwallowingDeployment.REFUSAL.get() != null);

    assertThat(launch.allEvents().list()).isEqualTo(before);
  }

  @Test
  void interruptsADeploymentAtItsJupiterTimeout() {
    List<String> transcript = run(UsesJupiterTimeoutOfDeploy.class);

    assertThat(transcript)
        .contains(
            failed(
                deploy(JupiterTimeoutOfDeploy.class),
                "The deployment of \"Jupiter timeout of deploy\" did not end within its timeout of"
                    + " 100ms and was interrupted."),
            passed(delete(JupiterTimeoutOfDeploy.class)));
  }

  @Test
  void boundsDeploymentAndDeletionByTheJupiterTimeoutOfTheClass() {
    List<String> transcript = run(UsesJupiterTimeoutOfEnvironment.class);

    assertThat(transcript)
        .contains(
            failed(
                deploy(JupiterTimeoutOfEnvironment.class),
                "The deployment of \"Jupiter timeout of environment\" did not end within its"
                    + " timeout of 100ms and was interrupted."),
            failed(
                delete(JupiterTimeoutOfEnvironment.class),
                "The deletion of \"Jupiter timeout of environment\" did not end within its timeout"
                    + " of 100ms and was interrupted."
                    + IGNORED.formatted(JupiterTimeoutOfEnvironment.class.getName())),
            passed(environment(JupiterTimeoutOfEnvironment.class)));
  }

  @Test
  void interruptsAConstructor() {
    List<String> transcript =
        transcript(
            canary(UsesHangingConstruction.class)
                .configurationParameter(EngineParameters.DEPLOY_TIMEOUT, "100ms"));

    assertThat(transcript)
        .contains(
            skippedBecause(
                suite(UsesHangingConstruction.class),
                "blocked by Hanging construction: it could not be built"),
            failed(
                environment(HangingConstruction.class),
                "The constructor did not end within its timeout of 100ms and was interrupted."));
  }

  @Test
  void interruptsADeletion() {
    List<String> transcript =
        transcript(
            canary(UsesHangingDeletion.class)
                .configurationParameter(EngineParameters.DELETE_TIMEOUT, "100ms"));

    assertThat(transcript)
        .containsExactly(
            passed(deploy(HangingDeletion.class)),
            passed(step("use")),
            passed(suite(UsesHangingDeletion.class)),
            failed(
                delete(HangingDeletion.class),
                "The deletion of \"Hanging deletion\" did not end within its timeout of 100ms and"
                    + " was interrupted."),
            passed(environment(HangingDeletion.class)));
  }
}
