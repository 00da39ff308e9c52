package dev.canary.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code mvn test} makes of suites, and of a plain test beside them. */
@ParameterizedClass
@EnumSource
@SuppressWarnings("NullAway.Init") // assigned before each invocation of the class
class SurefireJarTests {

  @TempDir private static Path directory;
  private static OutsideProject project;
  private static Ended maven;

  @Parameter private JUnit junit;

  @BeforeParameterizedClassInvocation
  static void runAllTests(JUnit junit) {
    project = OutsideProject.in(directory, junit);
    maven = project.maven("test");
  }

  @Test
  void failsTheBuildSinceAStepFails() {
    assertThat(maven.exitCode()).isEqualTo(1);
    assertThat(maven.lines())
        .contains("[ERROR] Tests run: 10, Failures: 1, Errors: 0, Skipped: 2")
        .contains(
            "[ERROR]   InvoicesCanary.issue:17 status of the invoice ==> expected: <200> but was: <502>");
  }

  @Test
  void countsStepsAndCleanupsOfEachSuite() {
    assertThat(maven.lines().stream().map(it -> it.replaceFirst(", Time.* -- ", " ")))
        .contains(
            "[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0 in com.acme.SignUpCanary",
            "[ERROR] Tests run: 4, Failures: 1, Errors: 0, Skipped: 1 in com.acme.InvoicesCanary",
            "[WARNING] Tests run: 1, Failures: 0, Errors: 0, Skipped: 1 in com.acme.PaymentsCanary",
            "[INFO] Tests run: 1, Failures: 0, Errors: 0, Skipped: 0 in com.acme.SearchCanary",
            "[INFO] Tests run: 1, Failures: 0, Errors: 0, Skipped: 0 in com.acme.AdditionTest");
  }

  @Test
  void cleansUpInReverse() {
    assertThat(maven.lines())
        .containsSubsequence("The invoices are deleted.", "The account is deleted.");
  }

  @Test
  void reportsEachSuiteInAFileOfItsOwn() {
    assertThat(project.reports())
        .containsExactly(
            "TEST-com.acme.AdditionTest.xml",
            "TEST-com.acme.InvoicesCanary.xml",
            "TEST-com.acme.PaymentsCanary.xml",
            "TEST-com.acme.SearchCanary.xml",
            "TEST-com.acme.SignUpCanary.xml");
    assertThat(project.report("com.acme.SignUpCanary").name()).isEqualTo("com.acme.SignUpCanary");
  }

  @Test
  void reportsEachStep() {
    assertThat(project.report("com.acme.SignUpCanary").tests())
        .containsExactly("Sign up openAccount", "Sign up logIn", "Sign up deleteAccount");
    assertThat(project.report("com.acme.InvoicesCanary").tests())
        .containsExactly(
            "Invoices createDraft",
            "Invoices issue failure: status of the invoice ==> expected: <200> but was: <502>",
            "Invoices mail skipped: Step \"Issue\" failed.",
            "Invoices deleteInvoices");
    assertThat(project.report("com.acme.PaymentsCanary").tests())
        .containsExactly("Payments pay skipped: blocked by Invoices: Issue");
  }

  @Test
  void runsAPlainTestBesideThem() {
    assertThat(project.report("com.acme.AdditionTest").tests())
        .containsExactly("com.acme.AdditionTest addsUp");
  }

  @Test
  void usesTheVersionOfJUnitThatTheProjectNames() {
    assertThat(project.report("com.acme.SignUpCanary").property("java.class.path"))
        .contains("/junit-jupiter-engine-%s.jar".formatted(junit.version()))
        .containsOnlyOnce("/junit-jupiter-engine-")
        .containsOnlyOnce("/junit-platform-engine-")
        .containsOnlyOnce("/canary-engine-");
  }
}
