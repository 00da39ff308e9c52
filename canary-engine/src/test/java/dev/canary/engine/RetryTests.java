package dev.canary.engine;

import static dev.canary.engine.Outline.outline;
import static dev.canary.engine.Transcript.aborted;
import static dev.canary.engine.Transcript.attempt;
import static dev.canary.engine.Transcript.canary;
import static dev.canary.engine.Transcript.cleanup;
import static dev.canary.engine.Transcript.failed;
import static dev.canary.engine.Transcript.passed;
import static dev.canary.engine.Transcript.published;
import static dev.canary.engine.Transcript.registered;
import static dev.canary.engine.Transcript.run;
import static dev.canary.engine.Transcript.skippedBecause;
import static dev.canary.engine.Transcript.step;
import static dev.canary.engine.Transcript.suite;
import static dev.canary.engine.Transcript.transcript;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.canary.api.ReportKeys;
import dev.canary.engine.testsuites.retries.Aborting;
import dev.canary.engine.testsuites.retries.AfterRemembering;
import dev.canary.engine.testsuites.retries.AlwaysFailing;
import dev.canary.engine.testsuites.retries.DependsOnAlwaysFailing;
import dev.canary.engine.testsuites.retries.FailingInItsCleanup;
import dev.canary.engine.testsuites.retries.FailingOnce;
import dev.canary.engine.testsuites.retries.FailingSoftly;
import dev.canary.engine.testsuites.retries.LeavingSomething;
import dev.canary.engine.testsuites.retries.NeverBuilt;
import dev.canary.engine.testsuites.retries.RememberingItsTries;
import dev.canary.engine.testsuites.retries.UnbuildableOnce;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.Event;

@Timeout(30)
class RetryTests {

  private static final String BOOM = "Attempt 1 of 3 failed, so the suite is tried again: boom";
  private static final String NOT_BUILT =
      "Attempt 1 of 2 failed, so the suite is tried again: no credentials";

  @BeforeEach
  void begin() {
    Stream.of(FailingOnce.TRIES, LeavingSomething.TRIES, UnbuildableOnce.TRIES)
        .forEach(it -> it.set(0));
    RememberingItsTries.INSTANCES.clear();
    RememberingItsTries.RUN_IDS.clear();
  }

  private static List<String> runAndDropRunIds(Class<?> suite) {
    return run(suite).stream().filter(it -> !it.contains(ReportKeys.RUN_ID)).toList();
  }

  @Test
  void triesAgainAfterTheCleanupAndShowsEveryAttempt() {
    List<String> transcript = runAndDropRunIds(FailingOnce.class);

    assertThat(transcript)
        .containsExactly(
            passed(step("one")),
            published(step("two"), ReportKeys.RETRIED, BOOM),
            aborted(step("two"), BOOM),
            skippedBecause(step("three"), "Step \"Two\" failed."),
            passed(cleanup("cleanUp")),
            registered(attempt(2)),
            registered(step("one", 2)),
            registered(step("two", 2)),
            registered(step("three", 2)),
            registered(cleanup("cleanUp", 2)),
            passed(step("one", 2)),
            passed(step("two", 2)),
            passed(step("three", 2)),
            passed(cleanup("cleanUp", 2)),
            passed(attempt(2)),
            passed(suite(FailingOnce.class)));
  }

  @Test
  void failsWhenTheLastAttemptFails() {
    List<String> transcript = runAndDropRunIds(AlwaysFailing.class);

    assertThat(transcript)
        .containsExactly(
            published(step("one"), ReportKeys.RETRIED, BOOM),
            aborted(step("one"), BOOM),
            passed(cleanup("cleanUp")),
            registered(attempt(2)),
            registered(step("one", 2)),
            registered(cleanup("cleanUp", 2)),
            published(step("one", 2), ReportKeys.RETRIED, BOOM.replace("1 of", "2 of")),
            aborted(step("one", 2), BOOM.replace("1 of", "2 of")),
            passed(cleanup("cleanUp", 2)),
            passed(attempt(2)),
            registered(attempt(3)),
            registered(step("one", 3)),
            registered(cleanup("cleanUp", 3)),
            failed(step("one", 3), "boom"),
            passed(cleanup("cleanUp", 3)),
            passed(attempt(3)),
            passed(suite(AlwaysFailing.class)));
  }

  @Test
  void namesAttempts() {
    List<Event> events =
        canary(AlwaysFailing.class).execute().allEvents().dynamicallyRegistered().list();

    assertThat(events)
        .extracting(it -> it.getTestDescriptor().getDisplayName())
        .containsExactly("Attempt 2 of 3", "One", "Clean up", "Attempt 3 of 3", "One", "Clean up");
  }

  @Test
  void runsEveryAttemptWithAnInstanceAndAContextOfItsOwn() {
    List<String> transcript = run(RememberingItsTries.class);

    assertThat(RememberingItsTries.INSTANCES).hasSize(2).doesNotHaveDuplicates();
    assertThat(RememberingItsTries.RUN_IDS).hasSize(2).doesNotHaveDuplicates();
    assertThat(transcript)
        .contains(
            published(attempt(2), ReportKeys.RUN_ID, RememberingItsTries.RUN_IDS.get(1)),
            passed(step("signUp", 2)));
  }

  @Test
  void keepsARunIdThatWasChosenForTheFirstAttempt() {
    transcript(
        canary(RememberingItsTries.class)
            .configurationParameter("canary.run.id.remembering-its-tries", "chosen"));

    assertThat(RememberingItsTries.RUN_IDS).startsWith("chosen").hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void takesTheRunIdsOfFurtherAttemptsFromThoseThatWereChosen() {
    List<String> transcript =
        transcript(
            canary(RememberingItsTries.class)
                .configurationParameter("canary.run.id.remembering-its-tries", "one,two,three"));

    assertThat(RememberingItsTries.RUN_IDS).containsExactly("one", "two");
    assertThat(transcript).contains(published(attempt(2), ReportKeys.RUN_ID, "two"));
  }

  @Test
  void givesDependentsTheInstanceOfTheAttemptThatPassed() {
    List<String> transcript = run(AfterRemembering.class);

    assertThat(transcript)
        .containsSubsequence(
            passed(step("signUp", 2)),
            published(suite(AfterRemembering.class), "user", "2"),
            passed(suite(AfterRemembering.class)),
            passed(attempt(2)),
            passed(suite(RememberingItsTries.class)));
  }

  @Test
  void blocksDependentsWhenAllAttemptsFail() {
    List<String> transcript = run(DependsOnAlwaysFailing.class);

    assertThat(transcript)
        .containsSubsequence(
            failed(step("one", 3), "boom"),
            published(suite(DependsOnAlwaysFailing.class), ReportKeys.BLOCKED_BY, "always-failing"),
            skippedBecause(suite(DependsOnAlwaysFailing.class), "blocked by Always failing: One"),
            passed(cleanup("cleanUp", 3)))
        .containsOnlyOnce(
            skippedBecause(suite(DependsOnAlwaysFailing.class), "blocked by Always failing: One"));
  }

  @Test
  void handsOnWhatAnAttemptHasLeftBehind() {
    List<String> transcript = TestDataTranscript.timeless(run(LeavingSomething.class));

    String deleted = "{\"kind\":\"invoice\",\"id\":\"%s\"}";
    assertThat(transcript)
        .containsSubsequence(
            failed(
                cleanup("deleteInvoices"),
                "1 of 1 could not be deleted and stay in the ledger: invoice \"1\""
                    + " (java.io.IOException: locked)."),
            TestDataTranscript.left(
                LeavingSomething.class, TestDataTranscript.json("invoice", "1")),
            registered(attempt(2)),
            passed(step("create", 2)),
            published(attempt(2), ReportKeys.TEST_DATA_DELETED, deleted.formatted("2")),
            published(attempt(2), ReportKeys.TEST_DATA_DELETED, deleted.formatted("1")),
            passed(cleanup("deleteInvoices", 2)));
  }

  @Test
  void triesAgainWhenTheSuiteCouldNotBeBuilt() {
    List<String> transcript = runAndDropRunIds(UnbuildableOnce.class);

    assertThat(transcript)
        .containsExactly(
            skippedBecause(step("one"), "The suite could not be built."),
            skippedBecause(
                cleanup("cleanUp"), "The suite was not built, so there is nothing to clean up."),
            registered(attempt(1)),
            published(attempt(1), ReportKeys.RETRIED, NOT_BUILT),
            aborted(attempt(1), NOT_BUILT),
            registered(attempt(2)),
            registered(step("one", 2)),
            registered(cleanup("cleanUp", 2)),
            passed(step("one", 2)),
            passed(cleanup("cleanUp", 2)),
            passed(attempt(2)),
            passed(suite(UnbuildableOnce.class)));
  }

  @Test
  void failsTheLastAttemptWhenThatCouldNotBeBuilt() {
    List<String> transcript = run(NeverBuilt.class);

    assertThat(transcript)
        .contains(
            aborted(
                attempt(2), "Attempt 2 of 3 failed, so the suite is tried again: no credentials"),
            failed(attempt(3), "no credentials"))
        .endsWith(passed(suite(NeverBuilt.class)));
  }

  @ParameterizedTest
  @ValueSource(classes = {Aborting.class, FailingSoftly.class, FailingInItsCleanup.class})
  void doesNotTryAgainWhatHasNotFailed(Class<?> suite) {
    List<String> transcript = run(suite);

    assertThat(transcript)
        .endsWith(passed(suite(suite)))
        .noneMatch(it -> it.contains("attempt") || it.contains(ReportKeys.RETRIED));
  }

  @Test
  void findsWhatIsInAnAttemptAgain() {
    String suite = "[engine:canary]/[suite:" + FailingOnce.class.getName() + "]/[attempt:2]";
    String[] whole = {"suite FailingOnce", "step one", "step two", "step three", "cleanup cleanUp"};

    assertThat(outline(selectUniqueId(suite))).containsExactly(whole);
    assertThat(outline(selectUniqueId(suite + "/[cleanup:cleanUp]"))).containsExactly(whole);
    assertThat(outline(selectUniqueId(suite + "/[step:two]")))
        .containsExactly("suite FailingOnce", "step one", "step two", "cleanup cleanUp");
  }
}
