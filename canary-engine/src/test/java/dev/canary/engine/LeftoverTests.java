package dev.canary.engine;

import static dev.canary.engine.TestDataTranscript.deleted;
import static dev.canary.engine.TestDataTranscript.left;
import static dev.canary.engine.Transcript.canary;
import static dev.canary.engine.Transcript.cleanup;
import static dev.canary.engine.Transcript.delete;
import static dev.canary.engine.Transcript.deploy;
import static dev.canary.engine.Transcript.environment;
import static dev.canary.engine.Transcript.passed;
import static dev.canary.engine.Transcript.published;
import static dev.canary.engine.Transcript.skippedBecause;
import static dev.canary.engine.Transcript.step;
import static dev.canary.engine.Transcript.suite;
import static dev.canary.engine.Transcript.transcript;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.canary.api.EngineParameters;
import dev.canary.engine.testsuites.PassingSuite;
import dev.canary.engine.testsuites.environments.Database;
import dev.canary.engine.testsuites.testdata.CleanedUpBase;
import dev.canary.engine.testsuites.testdata.CleanedUpLater;
import dev.canary.engine.testsuites.testdata.MakingInvoices;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What earlier runs have left behind, and launches in which only that is cleaned up. */
@Timeout(30)
class LeftoverTests {

  private static final String OLD_INVOICE =
      "{\"kind\":\"invoice\",\"id\":\"old\",\"createdAt\":\"2026-11-20T18:00:00.000Z\","
          + "\"attributes\":{\"realm\":\"north\"}}";

  @Test
  void isDeletedByAnOrdinaryRun() {
    List<String> transcript =
        transcript(
            canary(MakingInvoices.class)
                .configurationParameter(
                    "canary.test-data.making-invoices", "[" + OLD_INVOICE + "]"));

    assertThat(transcript)
        .containsSubsequence(
            published(suite(MakingInvoices.class), "entries", "[old, 1, 2, 7]"),
            deleted(MakingInvoices.class, "invoice", "1"),
            deleted(MakingInvoices.class, "invoice", "old"),
            passed(cleanup("deleteInvoices")));
  }

  @Test
  void isHandedOnWhenItIsNotDeleted() {
    List<String> transcript =
        transcript(
            canary(PassingSuite.class)
                .configurationParameter("canary.test-data.passing", "[" + OLD_INVOICE + "]"));

    assertThat(transcript)
        .containsSubsequence(
            passed(cleanup("cleanUp")),
            left(PassingSuite.class, OLD_INVOICE),
            passed(suite(PassingSuite.class)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
      {} | Not an array of test data: it is no JSON array.
      [1] | Not an array of test data: the array holds more than objects.
      [] [] | Not an array of test data: something follows it.
      [{"id":"1"}] | Not an array of test data: an entry has no kind.
      [{"kind":"invoice","id":" "}] | Not an array of test data: an entry has no id.
      [{"kind":"invoice","id":null}] | Not an array of test data: id is no text.
      [{"kind":["invoice"],"id":"1"}] | Not an array of test data: kind is no text.
      [{"kind":"invoice","id":"1","attributes":[]}] | Not an array of test data: the attributes are no object.
      [{"kind":"invoice","id":"1","attributes":{"a":{"b":"c"}}}] | Not an array of test data: a is no text.
      [{"kind":"invoice","id":"1","createdAt":"soon"}] | Text 'soon' could not be parsed at index 0
      """)
  void isRefusedIfItCannotBeRead(String json, String why) {
    var launch =
        canary(PassingSuite.class).configurationParameter("canary.test-data.passing", json);

    assertThatThrownBy(launch::discover)
        .satisfies(
            thrown ->
                assertThat(messages(thrown))
                    .contains(
                        "The configuration parameter canary.test-data.passing cannot be read: "
                            + why));
  }

  private static List<String> messages(Throwable thrown) {
    return Stream.iterate(thrown, it -> it != null, Throwable::getCause)
        .map(Throwable::getMessage)
        .toList();
  }

  @Test
  void isRefusedIfItIsCutOff() {
    var launch =
        canary(PassingSuite.class)
            .configurationParameter("canary.test-data.passing", "[{\"kind\":\"invoice\"");

    assertThatThrownBy(launch::discover)
        .satisfies(
            thrown ->
                assertThat(messages(thrown))
                    .contains(
                        "The configuration parameter canary.test-data.passing cannot be read: Not an"
                            + " array of test data: it is no JSON at line 1, column 19."));
  }

  @Test
  void isDeletedInALaunchForTheCleanupAlone() {
    List<String> transcript = transcript(cleanupOnly(CleanedUpLater.class));

    String reason = "Only the cleanup runs in this launch.";
    assertThat(transcript)
        .containsExactlyInAnyOrder(
            passed(deploy(Database.class)),
            skippedBecause(step("signUp"), reason),
            published(suite(CleanedUpLater.class), "built", "[] on jdbc:here for CLEANUP"),
            skippedBecause(step("create"), reason),
            deleted(CleanedUpLater.class, "invoice", "old"),
            passed(cleanup("deleteInvoices")),
            passed(suite(CleanedUpLater.class)),
            deleted(CleanedUpBase.class, "user", "ann"),
            passed(cleanup("deleteUsers")),
            passed(suite(CleanedUpBase.class)),
            passed(delete(Database.class)),
            passed(environment(Database.class)));
    assertThat(transcript)
        .containsSubsequence(
            passed(deploy(Database.class)),
            skippedBecause(step("create"), reason),
            passed(cleanup("deleteInvoices")),
            passed(cleanup("deleteUsers")));
  }

  @Test
  void isToldByTheTriggerOfTheLaunch() {
    List<String> transcript =
        transcript(
            cleanupOnly(CleanedUpLater.class)
                .configurationParameter(EngineParameters.TRIGGER, "SCHEDULE"));

    assertThat(transcript)
        .contains(published(suite(CleanedUpLater.class), "built", "[] on jdbc:here for CLEANUP"));
  }

  private static EngineTestKit.Builder cleanupOnly(Class<?> suite) {
    return canary(suite)
        .configurationParameter(EngineParameters.CLEANUP_ONLY, "true")
        .configurationParameter("canary.test-data.cleaned-up-later", "[" + OLD_INVOICE + "]")
        .configurationParameter(
            "canary.test-data.cleaned-up-base", "[{\"kind\":\"user\",\"id\":\"ann\"}]");
  }
}
