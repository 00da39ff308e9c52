package dev.canary.runtime.cli;

import static dev.canary.runtime.cli.Samples.INVOICES;
import static dev.canary.runtime.cli.Samples.LOGIN;
import static dev.canary.runtime.cli.Samples.PAYMENTS;
import static dev.canary.runtime.cli.Samples.SIGN_UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.FailureKind;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.StepOutcome;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OnceCommandTests {

  private final CliFixture cli = new CliFixture();

  @Test
  void printsATreeOfWhatCameOfAllSuites() {
    cli.runs(
        Samples.passed(LOGIN),
        Samples.degraded(SIGN_UP),
        Samples.failed(INVOICES),
        Samples.blocked(PAYMENTS));

    int exitCode = cli.execute("once");

    assertThat(exitCode).isEqualTo(1);
    assertThat(cli.err()).isEmpty();
    assertThat(cli.out())
        .isEqualTo(
            """
            ✓ Login (login)  1.5 s
              ✓ create it  230 ms
            ! Sign up (sign-up)  1.5 s
              ! create it  230 ms
                  took 230 ms, slow is 200 ms
              ! issue it  230 ms
                  expected: 200
                   but was: 502
                    at com.acme.InvoicesCanary.issue(InvoicesCanary.java:42)
              ✗ Cleanup  30 ms
                  java.net.ConnectException: Connection refused
                    at com.acme.Shop.get(Shop.java:7)
                    Caused by: java.io.IOException: no route
            ✗ Invoices (invoices)  1.5 s
              ✓ create it  230 ms
              ✗ issue it  230 ms
                  expected: 200
                   but was: 502
                    at com.acme.InvoicesCanary.issue(InvoicesCanary.java:42)
              – verify it
                  step "issue it" failed
              ✓ Cleanup  30 ms
            – Payments (payments)
                blocked by Invoices: issue it

            1 passed, 1 degraded, 1 failed, 1 blocked in 1.5 s
            """);
  }

  @Test
  void printsWhyASuiteHasNoResult() {
    cli.runs(
        Samples.aborted(SIGN_UP),
        Samples.unbuilt(INVOICES),
        Samples.broken(LOGIN),
        Samples.missed(PAYMENTS));

    int exitCode = cli.execute("once");

    assertThat(exitCode).isEqualTo(1);
    assertThat(cli.out())
        .isEqualTo(
            """
            – Sign up (sign-up)  1.5 s
              – create it  230 ms
                  only on weekdays
            ✗ Invoices (invoices)  1.5 s
                The suite could not be built: Connection refused
                  at com.acme.Shop.get(Shop.java:7)
                  Caused by: java.io.IOException: no route
            ✗ Login (login)  1.5 s
                The class com.acme.Login cannot be loaded.
            – Payments (payments)
                The launch before it has not ended.

            1 failed, 1 aborted, 1 error, 1 missed in 1.5 s
            """);
  }

  @Test
  void printsEveryAttempt() {
    int exitCode =
        cli.runs(Samples.flaky(LOGIN).toArray(new Run[0])).execute("once", "--suite=login");

    assertThat(exitCode).isZero();
    assertThat(cli.out())
        .isEqualTo(
            """
            ! Login (login), attempt 1  1.0 s
                Attempt 1 of 3 failed, so the suite is tried again: Connection refused
              ✗ create it  230 ms
                  java.net.ConnectException: Connection refused
                    at com.acme.Shop.get(Shop.java:7)
                    Caused by: java.io.IOException: no route
            ! Login (login), attempt 2  1.0 s
                Attempt 1 of 3 failed, so the suite is tried again: Connection refused
              ✓ create it  230 ms

            1 degraded in 3.0 s
            """);
  }

  @Test
  void printsThatALaunchWasCancelledWhateverItsStepsSay() {
    cli.runs(
            Samples.run(
                LOGIN,
                Outcome.ABORTED,
                "The launch was cancelled.",
                null,
                null,
                Samples.step("create", StepOutcome.DEGRADED, "slow", null)))
        .execute("once", "--suite=login");

    assertThat(cli.out()).startsWith("– Login (login)  1.5 s\n    The launch was cancelled.\n");
  }

  @Test
  void reportsSuitesOfWhichNothingWasHeard() {
    int exitCode =
        cli.runs(Samples.passed(LOGIN)).execute("once", "--suite=login", "--suite=sign-up");

    assertThat(exitCode).isEqualTo(3);
    assertThat(cli.out())
        .isEqualTo(
            """
            ✓ Login (login)  1.5 s
              ✓ create it  230 ms
            ✗ Sign up (sign-up)
                It was launched, but nothing was heard of it.

            1 passed, 1 without a result in 1.5 s
            """);
  }

  @Test
  void launchesNothingIfNothingMatches() {
    int exitCode = cli.execute("once", "--tag", "slow");

    assertThat(exitCode).isEqualTo(4);
    assertThat(cli.err())
        .isEqualTo("canary: No suite has the tag slow; the tags are: money, smoke.\n");
    assertThat(cli.actions.done).containsExactly("plan");
  }

  @Test
  void launchesWhatIsAskedFor() {
    cli.execute("once", "--suite", "login");

    assertThat(cli.actions.launched).containsExactly(Samples.ENTRANCE);
  }

  @Test
  void degradedSuitesFailOnlyIfAskedTo() {
    CliFixture strict = new CliFixture().runs(Samples.degraded(LOGIN));

    assertThat(cli.runs(Samples.degraded(LOGIN)).execute("once", "--suite=login")).isZero();
    assertThat(strict.execute("once", "--suite=login", "--fail-on", "degraded")).isEqualTo(1);
  }

  @Test
  void usesColoursWhereTheyAreShown() {
    cli.coloured().runs(Samples.passed(LOGIN)).execute("once", "--suite=login");

    assertThat(cli.out())
        .startsWith("\u001b[32m✓\u001b[0m Login (login)  \u001b[2m1.5 s\u001b[0m\n");
  }

  @Test
  void usesAsciiWhereNothingElseIsShown() {
    cli.ascii()
        .runs(Samples.passed(LOGIN), Samples.degraded(SIGN_UP), Samples.failed(INVOICES))
        .execute("once");

    assertThat(cli.out())
        .contains("+ Login", "! Sign up", "x Invoices", "  - verify it")
        .matches("\\p{ASCII}*");
  }

  @Test
  void showsTheTopOfLongStacksAndNoControlCharacters() {
    String frames =
        IntStream.range(0, 10)
            .mapToObj(line -> "\tat a.B.c(B.java:" + line + ")\n")
            .collect(Collectors.joining());
    Failure failure =
        new Failure(FailureKind.EXCEPTION, "a.Bad", "\u001b[2Jbad", "a.Bad: bad\n" + frames);

    cli.runs(
            Samples.run(
                LOGIN,
                Outcome.FAILED,
                "bad",
                failure,
                null,
                Samples.step("create", StepOutcome.FAILED, null, failure)))
        .execute("once", "--suite=login");

    assertThat(cli.out())
        .contains("      a.Bad: ?[2Jbad\n        at a.B.c(B.java:0)\n")
        .contains("        at a.B.c(B.java:7)\n        ... 2 more\n\n");
  }
}
