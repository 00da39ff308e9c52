package dev.canary.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/** What the platform's own console makes of compiled suites. */
@ParameterizedClass
@EnumSource
@SuppressWarnings("NullAway.Init") // assigned before each invocation of the class
class ConsoleLauncherJarTests {

  private static final String SUITES = "--include-classname=.*Canary";
  private static final String[] SIGN_UP = {
    "Sign up [OK]",
    "Open account [OK]",
    "Log in for the <first> time & stay [OK]",
    "Delete account [OK]"
  };

  @TempDir private static Path directory;
  private static OutsideProject project;

  @Parameter private JUnit junit;

  @BeforeParameterizedClassInvocation
  static void build(JUnit junit) {
    project = OutsideProject.in(directory, junit);
    project.maven("test", "-Dtest=SignUpCanary");
  }

  @Test
  void knowsTheEngine() {
    Ended console = project.console("engines");

    assertThat(console.lines())
        .contains(
            "canary (dev.canary:canary-engine:%s)".formatted(Build.value("canary")),
            "junit-jupiter (org.junit.jupiter:junit-jupiter-engine:%s)".formatted(junit.version()));
  }

  @Test
  void runsAPackage() {
    Ended console = project.execute("--select-package=com.acme", SUITES);

    assertThat(console.exitCode()).isEqualTo(1);
    assertThat(tree(console))
        .containsSequence(SIGN_UP)
        .containsSequence("Search [OK]", "Knows the shop [OK]")
        .containsSequence(
            "Invoices [OK]",
            "Create draft [OK]",
            "Issue [X] status of the invoice ==> expected: <200> but was: <502>",
            "Mail [S] Step \"Issue\" failed.",
            "Delete invoices [OK]")
        .contains("Payments [S] blocked by Invoices: Issue");
    assertThat(counts(console)).containsExactly("9 found", "2 skipped", "6 successful", "1 failed");
    assertThat(console.lines()).noneMatch(line -> line.startsWith("\tat "));
  }

  @Test
  void runsTheWholeClassPathWithPlainTests() {
    Ended console = project.execute("--scan-classpath=target/test-classes");

    assertThat(tree(console)).containsSequence("AdditionTest [OK]", "addsUp() [OK]");
    assertThat(counts(console)).containsExactly("1 found", "0 skipped", "1 successful", "0 failed");
  }

  @Test
  void runsAClass() {
    Ended console = project.execute("--select-class=com.acme.SignUpCanary");

    assertThat(console.exitCode()).isZero();
    assertThat(tree(console)).containsSequence(SIGN_UP);
    assertThat(counts(console)).containsExactly("3 found", "0 skipped", "3 successful", "0 failed");
  }

  @Test
  void runsATag() {
    Ended console = project.execute("--select-package=com.acme", SUITES, "--include-tag=accounts");

    assertThat(console.exitCode()).isZero();
    assertThat(tree(console)).containsSequence(SIGN_UP);
    assertThat(counts(console)).containsExactly("3 found", "0 skipped", "3 successful", "0 failed");
  }

  @Test
  void leavesOutATag() {
    Ended console = project.execute("--select-package=com.acme", SUITES, "--exclude-tag=money");

    assertThat(tree(console)).contains("Invoices [OK]").noneMatch(it -> it.startsWith("Payments"));
    assertThat(counts(console)).containsExactly("8 found", "1 skipped", "6 successful", "1 failed");
  }

  @Test
  void runsTheUniqueIdOfAStepWithAllThatComesBeforeIt() {
    Ended console =
        project.execute(
            "--select-unique-id=[engine:canary]/[suite:com.acme.InvoicesCanary]/[step:createDraft]");

    assertThat(console.exitCode()).isZero();
    assertThat(tree(console))
        .containsSequence(SIGN_UP)
        .containsSequence("Invoices [OK]", "Create draft [OK]", "Delete invoices [OK]");
    assertThat(counts(console)).containsExactly("5 found", "0 skipped", "5 successful", "0 failed");
  }

  @Test
  void runsTheUniqueIdOfASuite() {
    Ended console =
        project.execute("--select-unique-id=[engine:canary]/[suite:com.acme.SignUpCanary]");

    assertThat(console.exitCode()).isZero();
    assertThat(tree(console)).containsSequence(SIGN_UP);
  }

  @Test
  void runsAMethod() {
    Ended console = project.execute("--select-method=com.acme.SignUpCanary#openAccount");

    assertThat(console.exitCode()).isZero();
    assertThat(tree(console))
        .containsSequence("Sign up [OK]", "Open account [OK]", "Delete account [OK]");
    assertThat(counts(console)).containsExactly("2 found", "0 skipped", "2 successful", "0 failed");
  }

  @Test
  void reportsSuitesAndSteps() {
    project.execute("--select-package=com.acme", SUITES, "--reports-dir=reports");

    TestReport report = TestReport.read(project.directory().resolve("reports/TEST-canary.xml"));
    assertThat(report.name()).isEqualTo("Canary");
    assertThat(report.tests())
        .containsExactlyInAnyOrder(
            "com.acme.SignUpCanary Open account",
            "com.acme.SignUpCanary Log in for the <first> time & stay",
            "com.acme.SignUpCanary Delete account",
            "com.acme.SearchCanary Knows the shop",
            "com.acme.InvoicesCanary Create draft",
            "com.acme.InvoicesCanary Issue"
                + " failure: status of the invoice ==> expected: <200> but was: <502>",
            "com.acme.InvoicesCanary Mail skipped: Step \"Issue\" failed.",
            "com.acme.InvoicesCanary Delete invoices",
            "com.acme.PaymentsCanary Pay"
                + " skipped: parent was skipped: blocked by Invoices: Issue");
  }

  @Test
  void reportsEventsInOrder() {
    project.execute(
        "--select-package=com.acme",
        SUITES,
        "--reports-dir=events",
        "--config=junit.platform.reporting.open.xml.enabled=true");

    Path file = project.directory().resolve("events/open-test-report.xml");
    Element report = TestReport.root(file);
    assertThat(TestReport.elements(report, "e:started").map(it -> it.getAttribute("name")))
        .contains("Sign up", "Log in for the <first> time & stay", "Invoices", "Issue", "Payments");
    List<String> ids =
        TestReport.elements(report, "e:started").map(it -> it.getAttribute("id")).toList();
    assertThat(TestReport.elements(report, "e:reported"))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.getAttribute("id")).isIn(ids));
  }

  /** What was printed, without the lines of the tree. */
  private static List<String> tree(Ended console) {
    return console.lines().stream().map(line -> line.replaceFirst("^[ |+'-]*", "")).toList();
  }

  /** The figures of the summary that tell the most. */
  private static List<String> counts(Ended console) {
    return console.lines().stream()
        .filter(line -> line.matches("\\[ +\\d+ tests (found|skipped|successful|failed) +]"))
        .map(line -> line.replaceAll("[\\[\\]]|tests", "").strip().replaceAll(" +", " "))
        .toList();
  }
}
