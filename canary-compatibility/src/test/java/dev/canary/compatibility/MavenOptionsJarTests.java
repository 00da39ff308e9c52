package dev.canary.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the manual says of running suites by Maven. */
class MavenOptionsJarTests {

  @TempDir private Path directory;

  @Test
  void selectOneStepWithAllThatComesBeforeIt() {
    Ended maven = project().maven("test", "-Dtest=InvoicesCanary#createDraft");

    assertThat(maven.exitCode()).isZero();
    assertThat(maven.lines())
        .contains("[INFO] Tests run: 5, Failures: 0, Errors: 0, Skipped: 0")
        .containsSubsequence("The invoices are deleted.", "The account is deleted.");
  }

  @Test
  void selectATagAndShowTheNamesOfSteps() {
    OutsideProject project = project();

    Ended maven = project.maven("test", "-Dgroups=accounts", "-Dwith.names=true");

    assertThat(maven.exitCode()).isZero();
    assertThat(project.reports()).containsExactly("TEST-com.acme.SignUpCanary.xml");
    assertThat(project.report("com.acme.SignUpCanary").tests())
        .containsExactly(
            "Sign up Open account",
            "Sign up Log in for the <first> time & stay",
            "Sign up Delete account");
  }

  @Test
  void needNoOtherDependencyThanTheEngine() {
    Ended maven = project().maven("test", "-f", "engine-only.xml", "-Dtest=SignUpCanary");

    assertThat(maven.exitCode()).isZero();
    assertThat(maven.lines()).contains("[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0");
  }

  private OutsideProject project() {
    return OutsideProject.in(directory, JUnit.JUNIT_6);
  }
}
