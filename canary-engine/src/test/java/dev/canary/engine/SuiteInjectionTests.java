package dev.canary.engine;

import static dev.canary.engine.Outline.outline;
import static dev.canary.engine.Transcript.canary;
import static dev.canary.engine.Transcript.cleanup;
import static dev.canary.engine.Transcript.failed;
import static dev.canary.engine.Transcript.issues;
import static dev.canary.engine.Transcript.passed;
import static dev.canary.engine.Transcript.published;
import static dev.canary.engine.Transcript.run;
import static dev.canary.engine.Transcript.skippedBecause;
import static dev.canary.engine.Transcript.step;
import static dev.canary.engine.Transcript.suite;
import static dev.canary.engine.Transcript.transcript;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.canary.api.ReportKeys;
import dev.canary.engine.testsuites.injection.BlockedInvoices;
import dev.canary.engine.testsuites.injection.BlockedLetters;
import dev.canary.engine.testsuites.injection.BlockedMailing;
import dev.canary.engine.testsuites.injection.DeclaredAndInjected;
import dev.canary.engine.testsuites.injection.FailingSignUp;
import dev.canary.engine.testsuites.injection.HalfBlockedMailing;
import dev.canary.engine.testsuites.injection.Invoices;
import dev.canary.engine.testsuites.injection.KotlinLike;
import dev.canary.engine.testsuites.injection.Letters;
import dev.canary.engine.testsuites.injection.Mailing;
import dev.canary.engine.testsuites.injection.Refunds;
import dev.canary.engine.testsuites.injection.SignUp;
import dev.canary.engine.testsuites.injection.TakingEverything;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SuiteInjectionTests {

  @Test
  void readsWhatAnotherSuiteHasMade() {
    List<String> transcript = run(Invoices.class);

    assertThat(transcript)
        .containsExactly(
            passed(step("signUp")),
            published(suite(Invoices.class), "user", "ann"),
            passed(step("invoice")),
            published(suite(Invoices.class), "user at the cleanup", "ann"),
            passed(cleanup("deleteInvoice")),
            passed(suite(Invoices.class)),
            passed(cleanup("deleteUser")),
            passed(suite(SignUp.class)));
  }

  @Test
  void bringsAnInjectedSuiteAlong() {
    assertThat(outline(selectMethod(Invoices.class, "invoice")))
        .containsExactly(
            "suite SignUp",
            "step signUp",
            "cleanup deleteUser",
            "suite Invoices",
            "step invoice",
            "cleanup deleteInvoice");
  }

  @Test
  void givesARecordAnotherSuite() {
    List<String> transcript = run(Refunds.class);

    assertThat(transcript)
        .contains(published(suite(Refunds.class), "refund to", "ann"), passed(step("refund")));
  }

  @Test
  void takesASuiteTogetherWithEverythingElse() {
    List<String> transcript =
        transcript(canary(TakingEverything.class).configurationParameter("shop.name", "Acme"));

    assertThat(transcript)
        .contains(
            published(suite(TakingEverything.class), "built", "ann at Acme in taking-everything"));
  }

  @Test
  void runsOnceWhatIsBothInjectedAndDeclared() {
    List<String> transcript = run(DeclaredAndInjected.class);

    assertThat(transcript)
        .containsExactly(
            passed(step("signUp")),
            published(suite(DeclaredAndInjected.class), "user", "ann"),
            passed(step("greet")),
            passed(suite(DeclaredAndInjected.class)),
            passed(cleanup("deleteUser")),
            passed(suite(SignUp.class)));
  }

  /** Again and again, since a field that is not visible yet shows only now and then. */
  @RepeatedTest(50)
  void showsPlainFieldsAndOneInstanceToAllDependents() {
    List<String> transcript = run(Mailing.class);

    assertThat(transcript)
        .contains(published(suite(Mailing.class), "mail", "7 invoices, 9 letters"))
        .containsOnlyOnce(passed(step("signUp")), passed(suite(SignUp.class)));
  }

  @Test
  void cleansUpInReverse() {
    List<String> transcript = run(Mailing.class);

    assertThat(transcript)
        .containsSubsequence(
            passed(step("mail")),
            passed(cleanup("fetchBack")),
            passed(suite(Mailing.class)),
            passed(cleanup("deleteInvoice")),
            passed(suite(Invoices.class)),
            passed(cleanup("deleteUser")))
        .containsSubsequence(
            passed(suite(Mailing.class)),
            passed(cleanup("shred")),
            passed(suite(Letters.class)),
            passed(cleanup("deleteUser")),
            passed(suite(SignUp.class)));
  }

  @Test
  void blocksADiamondByItsRoot() {
    List<String> transcript = run(BlockedMailing.class);

    String reason = "blocked by Failing sign up: Create user";
    assertThat(transcript)
        .containsExactly(
            failed(step("createUser"), "boom"),
            published(suite(BlockedInvoices.class), ReportKeys.BLOCKED_BY, "failing-sign-up"),
            skippedBecause(suite(BlockedInvoices.class), reason),
            published(suite(BlockedMailing.class), ReportKeys.BLOCKED_BY, "failing-sign-up"),
            skippedBecause(suite(BlockedMailing.class), reason),
            published(suite(BlockedLetters.class), ReportKeys.BLOCKED_BY, "failing-sign-up"),
            skippedBecause(suite(BlockedLetters.class), reason),
            passed(cleanup("deleteUser")),
            passed(suite(FailingSignUp.class)));
  }

  @Test
  void blocksADiamondByOneOfItsSides() {
    List<String> transcript = run(HalfBlockedMailing.class);

    assertThat(transcript)
        .contains(
            published(suite(HalfBlockedMailing.class), ReportKeys.BLOCKED_BY, "failing-letters"),
            skippedBecause(suite(HalfBlockedMailing.class), "blocked by Failing letters: Write"))
        .containsSubsequence(
            passed(step("invoice")), passed(cleanup("deleteInvoice")), passed(suite(SignUp.class)))
        .containsSubsequence(
            failed(step("write"), "out of paper"),
            passed(cleanup("shred")),
            passed(cleanup("deleteUser")),
            passed(suite(SignUp.class)));
  }

  @Test
  void doesNotCountASyntheticConstructor() throws Exception {
    Class<?> suite = RewritingLoader.withSyntheticConstructor(KotlinLike.class);

    assertThat(suite.getDeclaredConstructors()).hasSize(2);
    assertThat(issues(suite)).isEmpty();
    assertThat(run(suite)).contains(passed(step("one")), passed(suite(KotlinLike.class)));
  }
}
