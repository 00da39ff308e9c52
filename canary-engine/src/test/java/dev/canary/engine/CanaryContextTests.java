package dev.canary.engine;

import static dev.canary.engine.Transcript.canary;
import static dev.canary.engine.Transcript.failed;
import static dev.canary.engine.Transcript.passed;
import static dev.canary.engine.Transcript.published;
import static dev.canary.engine.Transcript.run;
import static dev.canary.engine.Transcript.step;
import static dev.canary.engine.Transcript.suite;
import static dev.canary.engine.Transcript.transcript;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.canary.api.CanaryContext;
import dev.canary.api.EngineParameters;
import dev.canary.engine.testsuites.context.AskingTheContext;
import dev.canary.engine.testsuites.context.KeepingTheContext;
import dev.canary.engine.testsuites.context.PublishingWrongly;
import dev.canary.engine.testsuites.context.SuiteAfterTraces;
import dev.canary.engine.testsuites.context.ThreadOfASuite;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CanaryContextTests {

  @Test
  void tellsWhatARuntimeHasChosen() {
    List<String> transcript =
        transcript(
            canary(AskingTheContext.class)
                .configurationParameter(EngineParameters.RUN_ID + "asking-the-context", "run-7")
                .configurationParameter(EngineParameters.TRIGGER, "SCHEDULE"));

    assertThat(transcript)
        .contains(
            published(suite(AskingTheContext.class), "id", "run-7"),
            published(suite(AskingTheContext.class), "suite", "asking-the-context"),
            published(suite(AskingTheContext.class), "trigger", "SCHEDULE"),
            passed(step("ask")));
  }

  @Test
  void choosesAnIdForItselfOtherwise() {
    List<String> transcript = run(AskingTheContext.class);

    assertThat(transcript)
        .contains(
            published(suite(AskingTheContext.class), "trigger", "MANUAL"), passed(step("ask")));
    assertThat(UUID.fromString(AskingTheContext.CONTEXTS.get(0).runId())).isNotNull();
  }

  @Test
  void staysTheSameThroughoutARun() {
    run(AskingTheContext.class);

    assertThat(AskingTheContext.CONTEXTS).hasSize(3).containsOnly(AskingTheContext.CONTEXTS.get(0));
  }

  @Test
  void refusesToPublishWhatHasNoPlaceInAReport() {
    List<String> transcript = run(PublishingWrongly.class);

    assertThat(transcript)
        .contains(
            failed(
                step("reservedKey"),
                "\"canary.slow\" cannot be published: a key is not blank and does not begin with"
                    + " \"canary.\"."),
            failed(
                step("blankKey"),
                "\" \" cannot be published: a key is not blank and does not begin with"
                    + " \"canary.\"."),
            failed(step("blankValue"), "A blank value cannot be published under \"key\"."));
  }

  @Test
  void fallsSilentWhenItsRunHasEnded() {
    run(KeepingTheContext.class);
    CanaryContext kept = requireNonNull(KeepingTheContext.CONTEXT.get());

    assertThat(kept.remaining()).isEqualTo(Duration.ZERO);
    assertThatThrownBy(() -> kept.publish("late", "news"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "\"late\" cannot be published: the run has ended, or this thread was given up.");
  }

  @Test
  void runsOnAThreadThatIsNamedAfterTheSuite() {
    List<String> transcript = run(ThreadOfASuite.class);

    assertThat(transcript)
        .contains(
            published(suite(ThreadOfASuite.class), "name", "canary-thread-of-a"),
            published(suite(ThreadOfASuite.class), "daemon", "true"));
  }

  @Test
  void keepsWhatASuiteDoesToItsThreadFromOtherSuites() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    var loader = new URLClassLoader(new URL[0], before);

    thread.setContextClassLoader(loader);
    List<String> transcript;
    try {
      transcript = run(SuiteAfterTraces.class);
    } finally {
      thread.setContextClassLoader(before);
    }

    assertThat(transcript)
        .contains(
            published(suite(ThreadOfASuite.class), "loader", "URLClassLoader"),
            published(suite(SuiteAfterTraces.class), "loader", "URLClassLoader"),
            passed(step("look")),
            passed(suite(SuiteAfterTraces.class)));
  }
}
