package dev.canary.engine;

import static dev.canary.engine.TestDataTranscript.created;
import static dev.canary.engine.TestDataTranscript.deleted;
import static dev.canary.engine.TestDataTranscript.json;
import static dev.canary.engine.TestDataTranscript.left;
import static dev.canary.engine.TestDataTranscript.timeless;
import static dev.canary.engine.Transcript.canary;
import static dev.canary.engine.Transcript.cleanup;
import static dev.canary.engine.Transcript.failed;
import static dev.canary.engine.Transcript.passed;
import static dev.canary.engine.Transcript.published;
import static dev.canary.engine.Transcript.run;
import static dev.canary.engine.Transcript.step;
import static dev.canary.engine.Transcript.suite;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.canary.api.ReportKeys;
import dev.canary.api.TestData;
import dev.canary.api.TestDataException;
import dev.canary.engine.testsuites.testdata.BlankTestData;
import dev.canary.engine.testsuites.testdata.CreatingLate;
import dev.canary.engine.testsuites.testdata.DeletingByAttributes;
import dev.canary.engine.testsuites.testdata.DeletingSteps;
import dev.canary.engine.testsuites.testdata.DeletionWithAnError;
import dev.canary.engine.testsuites.testdata.HangingDeleter;
import dev.canary.engine.testsuites.testdata.KeepingTheLedger;
import dev.canary.engine.testsuites.testdata.MakingInvoices;
import dev.canary.engine.testsuites.testdata.ManyThreadsCreating;
import dev.canary.engine.testsuites.testdata.SevenStubbornInvoices;
import dev.canary.engine.testsuites.testdata.StubbornInvoice;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.Event;

@Timeout(30)
class TestDataTests {

  @BeforeEach
  void begin() {
    MakingInvoices.DELETED.clear();
    DeletingSteps.DELETED.clear();
  }

  @Test
  void tellsAtOnceWhatIsMadeAndWhatIsDeletedAndInTheEndWhatIsLeft() {
    List<String> transcript = timeless(run(MakingInvoices.class));

    String customer =
        "{\"kind\":\"customer\",\"id\":\"7\",\"createdAt\":NOW,\"attributes\":{\"country\":\"NO\"}}";
    assertThat(transcript)
        .containsExactly(
            created(MakingInvoices.class, "invoice", "1"),
            published(suite(MakingInvoices.class), "returned", "1"),
            created(MakingInvoices.class, "invoice", "2"),
            published(suite(MakingInvoices.class), ReportKeys.TEST_DATA_CREATED, customer),
            published(suite(MakingInvoices.class), "entries", "[1, 2, 7]"),
            passed(step("create")),
            deleted(MakingInvoices.class, "invoice", "2"),
            deleted(MakingInvoices.class, "invoice", "1"),
            passed(cleanup("deleteInvoices")),
            left(MakingInvoices.class, customer),
            passed(suite(MakingInvoices.class)));
    assertThat(MakingInvoices.DELETED).containsExactly("2", "1");
  }

  @Test
  void triesTheOthersWhenADeletionFails() {
    List<String> transcript = timeless(run(StubbornInvoice.class));

    assertThat(transcript)
        .containsSubsequence(
            passed(step("create")),
            deleted(StubbornInvoice.class, "invoice", "3"),
            deleted(StubbornInvoice.class, "invoice", "1"),
            failed(
                cleanup("deleteInvoices"),
                "1 of 3 could not be deleted and stay in the ledger: invoice \"2\""
                    + " (java.io.IOException: locked)."),
            left(StubbornInvoice.class, json("invoice", "2")),
            passed(suite(StubbornInvoice.class)));
  }

  @Test
  void triesTheOthersWhenADeletionThrowsAnError() {
    List<String> transcript = timeless(run(DeletionWithAnError.class));

    assertThat(transcript)
        .containsSubsequence(
            deleted(DeletionWithAnError.class, "invoice", "1"),
            failed(
                cleanup("deleteInvoices"),
                "1 of 2 could not be deleted and stay in the ledger: invoice \"2\""
                    + " (java.lang.NoClassDefFoundError: com/acme/Billing)."),
            left(DeletionWithAnError.class, json("invoice", "2")));
  }

  @Test
  void namesFiveOfManyDeletionsThatFailed() {
    List<String> transcript = run(SevenStubbornInvoices.class);

    assertThat(transcript)
        .contains(
            failed(
                cleanup("deleteInvoices"),
                "7 of 7 could not be deleted and stay in the ledger: invoice \"7\""
                    + " (java.lang.AssertionError: locked), invoice \"6\""
                    + " (java.lang.AssertionError: locked), invoice \"5\""
                    + " (java.lang.AssertionError: locked), invoice \"4\""
                    + " (java.lang.AssertionError: locked), invoice \"3\""
                    + " (java.lang.AssertionError: locked) and 2 more."));
  }

  @Test
  void deletesOneInAStepAndRefusesWhatNoCanaryHasMade() {
    List<String> transcript = timeless(run(DeletingSteps.class));

    assertThat(transcript)
        .containsSubsequence(
            deleted(DeletingSteps.class, "invoice", "1"),
            passed(step("deleteOne")),
            failed(
                step("deleteItAgain"),
                "The invoice \"1\" is not deleted: it is not in the ledger, so no canary has made"
                    + " it. Write down what you make by created(kind, id)."),
            failed(
                step("deleteAnother"),
                "The customer \"2\" is not deleted: it is not in the ledger, so no canary has made"
                    + " it. Write down what you make by created(kind, id)."),
            failed(
                step("failToDelete"),
                "1 of 1 could not be deleted and stay in the ledger: invoice \"2\""
                    + " (java.io.IOException: read-only)."),
            left(DeletingSteps.class, json("invoice", "2")));
    assertThat(DeletingSteps.DELETED).containsExactly("1");
  }

  @Test
  void refusesBlankKindsAndIds() {
    List<String> transcript = run(BlankTestData.class);

    assertThat(transcript)
        .contains(
            failed(
                step("blankKind"),
                "Test data of kind \" \" with id \"1\" cannot be written down: neither may be"
                    + " blank."),
            failed(
                step("blankId"),
                "Test data of kind \"invoice\" with id \"\" cannot be written down: neither may be"
                    + " blank."))
        .noneMatch(line -> line.contains(ReportKeys.TEST_DATA_CREATED));
  }

  @Test
  void givesDeletersWholeEntries() {
    List<String> transcript = run(DeletingByAttributes.class);

    assertThat(transcript)
        .contains(published(suite(DeletingByAttributes.class), "deleted", "ann of north"));
  }

  @Test
  void stopsDeletingAtTheDeadlineOfTheCleanup() {
    List<String> transcript = timeless(run(HangingDeleter.class));

    assertThat(transcript)
        .containsSubsequence(
            deleted(HangingDeleter.class, "invoice", "3"),
            failed(
                cleanup("deleteInvoices"),
                "The cleanup did not end within its timeout of 100ms and was interrupted."),
            left(HangingDeleter.class, json("invoice", "1"), json("invoice", "2")));
  }

  @Test
  void tellsBesideTheTimeoutWhatIsLeft() {
    Event cleanup = canary(HangingDeleter.class).execute().testEvents().failed().list().get(0);

    Throwable failure =
        cleanup.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow();
    assertThat(failure.getSuppressed())
        .singleElement()
        .isInstanceOf(TestDataException.class)
        .extracting(Throwable::getMessage)
        .isEqualTo(
            "2 of 3 could not be deleted and stay in the ledger: invoice \"2\""
                + " (java.lang.InterruptedException).");
  }

  @Test
  void writesDownWhatAThreadMakesThatWasGivenUpSoThatTheCleanupCanDeleteIt() {
    List<String> transcript = timeless(run(CreatingLate.class));

    assertThat(transcript)
        .containsSubsequence(
            lineWith(transcript, "create failed: "),
            created(CreatingLate.class, "invoice", "late"),
            deleted(CreatingLate.class, "invoice", "late"),
            passed(cleanup("deleteInvoices")),
            passed(suite(CreatingLate.class)));
  }

  private static String lineWith(List<String> transcript, String part) {
    return transcript.stream().filter(it -> it.contains(part)).findFirst().orElseThrow();
  }

  @Test
  void refusesWhatIsMadeAfterTheRunHasEnded() {
    var launch = canary(KeepingTheLedger.class).execute();
    List<Event> before = launch.allEvents().list();
    TestData data = requireNonNull(KeepingTheLedger.DATA.get());

    assertThatThrownBy(() -> data.created("invoice", "2"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "The invoice \"2\" cannot be written down: the run has ended, so nobody would delete it"
                + " any more. Delete it here, or by hand.");
    data.deleteEach("invoice", id -> {});
    assertThat(launch.allEvents().list()).isEqualTo(before);
  }

  @Test
  void isSafeForUseBySeveralThreads() {
    List<String> transcript = run(ManyThreadsCreating.class);

    assertThat(transcript)
        .contains(passed(step("create")), passed(cleanup("deleteInvoices")))
        .filteredOn(it -> it.contains(ReportKeys.TEST_DATA_CREATED))
        .hasSize(400)
        .doesNotHaveDuplicates();
    assertThat(transcript)
        .filteredOn(it -> it.contains(ReportKeys.TEST_DATA_DELETED))
        .hasSize(400)
        .doesNotHaveDuplicates();
  }
}
