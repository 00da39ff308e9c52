package dev.canary.engine;

import static dev.canary.engine.LauncherTranscript.launch;
import static dev.canary.engine.Outline.kit;
import static dev.canary.engine.Outline.outline;
import static dev.canary.engine.Transcript.cleanup;
import static dev.canary.engine.Transcript.passed;
import static dev.canary.engine.Transcript.registered;
import static dev.canary.engine.Transcript.step;
import static dev.canary.engine.Transcript.suite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.launcher.TagFilter.includeTags;

import dev.canary.api.EngineParameters;
import dev.canary.engine.testsuites.injection.ManyStepsFirst;
import dev.canary.engine.testsuites.injection.WantedAfter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What others depend on runs as a whole, whatever was selected of it. */
class DependencySelectionTests {

  private static final String[] WHOLE = {
    "suite ManyStepsFirst",
    "step signUp",
    "step greet",
    "step confirm",
    "cleanup deleteUser",
    "suite WantedAfter",
    "step use"
  };

  @Test
  void bringsADependencyAsAWholeThoughOneOfItsStepsIsSelected() {
    assertThat(
            outline(selectMethod(ManyStepsFirst.class, "signUp"), selectClass(WantedAfter.class)))
        .containsExactly(WHOLE);
    assertThat(outline(selectClass(WantedAfter.class), selectMethod(ManyStepsFirst.class, "greet")))
        .containsExactly(WHOLE);
  }

  @Test
  void bringsADependencyAsAWholeInExactMode() {
    var launch =
        kit(selectMethod(WantedAfter.class, "use"), selectMethod(ManyStepsFirst.class, "greet"))
            .configurationParameter(EngineParameters.STEP_SELECTION, "exact");

    assertThat(outline(launch)).containsExactly(WHOLE);
  }

  @Test
  void restoresTheStepsOfADependencyThatAFilterTookOut() {
    List<String> transcript = launch(WantedAfter.class, includeTags("wanted"));

    assertThat(transcript)
        .containsExactly(
            registered(cleanup("deleteUser")),
            registered(step("signUp")),
            registered(step("confirm")),
            passed(step("signUp")),
            passed(step("greet")),
            passed(step("confirm")),
            passed(step("use")),
            passed(suite(WantedAfter.class)),
            passed(cleanup("deleteUser")),
            passed(suite(ManyStepsFirst.class)),
            passed("engine canary"));
  }

  @Test
  void restoresNoStepsOfASuiteOnWhichNothingDepends() {
    List<String> transcript = launch(ManyStepsFirst.class, includeTags("wanted"));

    assertThat(transcript)
        .containsExactly(
            registered(cleanup("deleteUser")),
            passed(step("greet")),
            passed(cleanup("deleteUser")),
            passed(suite(ManyStepsFirst.class)),
            passed("engine canary"));
  }
}
