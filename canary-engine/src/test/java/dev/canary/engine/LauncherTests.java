package dev.canary.engine;

import static dev.canary.engine.LauncherTranscript.launch;
import static dev.canary.engine.Transcript.cleanup;
import static dev.canary.engine.Transcript.passed;
import static dev.canary.engine.Transcript.published;
import static dev.canary.engine.Transcript.registered;
import static dev.canary.engine.Transcript.skippedBecause;
import static dev.canary.engine.Transcript.step;
import static dev.canary.engine.Transcript.suite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.launcher.TagFilter.excludeTags;
import static org.junit.platform.launcher.TagFilter.includeTags;

import dev.canary.api.ReportKeys;
import dev.canary.engine.testsuites.FailingStep;
import dev.canary.engine.testsuites.SoftStep;
import dev.canary.engine.testsuites.broken.NoStep;
import dev.canary.engine.testsuites.dependencies.BlockedSecond;
import dev.canary.engine.testsuites.tags.TaggedSuite;
import dev.canary.engine.testsuites.tags.UntaggedSuite;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The engine as IDEs, build tools and the prober run it: through a launcher. */
class LauncherTests {

  @Test
  void runsSuites() {
    List<String> transcript = launch(FailingStep.class);

    assertThat(transcript)
        .containsExactly(
            passed(step("one")),
            "step openDraft failed: boom",
            skippedBecause(step("three"), "Step \"Open draft\" failed."),
            skippedBecause(step("four"), "Step \"Open draft\" failed."),
            passed(cleanup("cleanUp")),
            passed(suite(FailingStep.class)),
            passed("engine canary"));
  }

  @Test
  void publishesWhatListenersNeedToKnow() {
    assertThat(launch(SoftStep.class))
        .contains(published(step("one"), ReportKeys.SOFT_FAILURE, "true"));
    assertThat(launch(BlockedSecond.class))
        .contains(published(suite(BlockedSecond.class), ReportKeys.BLOCKED_BY, "failing-first"));
  }

  @Test
  void restoresCleanupsAndDependenciesThatAFilterTookOut() {
    List<String> transcript = launch(TaggedSuite.class, includeTags("wanted"));

    assertThat(transcript)
        .containsExactly(
            registered(cleanup("cleanUp")),
            registered(suite(UntaggedSuite.class)),
            registered(step("createUser")),
            registered(cleanup("deleteUser")),
            passed(step("createUser")),
            passed(step("wanted")),
            passed(cleanup("cleanUp")),
            passed(suite(TaggedSuite.class)),
            passed(cleanup("deleteUser")),
            passed(suite(UntaggedSuite.class)),
            passed("engine canary"));
  }

  @Test
  void leavesOutStepsThatAFilterTookOut() {
    List<String> transcript = launch(TaggedSuite.class, excludeTags("wanted"));

    assertThat(transcript).contains(passed(step("unwanted"))).doesNotContain(step("wanted"));
  }

  @Test
  void runsNothingWhenAFilterTakesEverythingOut() {
    List<String> transcript = launch(UntaggedSuite.class, includeTags("wanted"));

    assertThat(transcript).containsExactly(passed("engine canary"));
  }

  @Test
  void failsTheEngineWhenSuitesAreBroken() {
    List<String> transcript = launch(NoStep.class);

    assertThat(transcript).singleElement().asString().startsWith("engine canary failed: ");
    assertThat(transcript.get(0))
        .contains("Suite dev.canary.engine.testsuites.broken.NoStep has no step");
  }
}
