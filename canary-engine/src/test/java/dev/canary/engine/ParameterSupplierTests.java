package dev.canary.engine;

import static dev.canary.engine.Transcript.aborted;
import static dev.canary.engine.Transcript.attempt;
import static dev.canary.engine.Transcript.canary;
import static dev.canary.engine.Transcript.cleanup;
import static dev.canary.engine.Transcript.delete;
import static dev.canary.engine.Transcript.failed;
import static dev.canary.engine.Transcript.passed;
import static dev.canary.engine.Transcript.published;
import static dev.canary.engine.Transcript.run;
import static dev.canary.engine.Transcript.skippedBecause;
import static dev.canary.engine.Transcript.step;
import static dev.canary.engine.Transcript.suite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.api.ReportKeys;
import dev.canary.engine.testsuites.Hang;
import dev.canary.engine.testsuites.suppliers.FailingOnceWithAStubbornTicket;
import dev.canary.engine.testsuites.suppliers.SoldOutForAConstructor;
import dev.canary.engine.testsuites.suppliers.SoldOutForAStep;
import dev.canary.engine.testsuites.suppliers.TakingAForgery;
import dev.canary.engine.testsuites.suppliers.TakingATicketTwice;
import dev.canary.engine.testsuites.suppliers.TakingTickets;
import dev.canary.engine.testsuites.suppliers.Ticket;
import dev.canary.engine.testsuites.suppliers.TicketForAnEnvironment;
import dev.canary.engine.testsuites.suppliers.TicketSupplier;
import dev.canary.engine.testsuites.suppliers.TicketThatComesLate;
import dev.canary.engine.testsuites.suppliers.TicketThatHangs;
import dev.canary.engine.testsuites.suppliers.TicketsThatDoNotClose;
import dev.canary.engine.testsuites.suppliers.UnbuiltWithAStubbornTicket;
import dev.canary.engine.testsuites.suppliers.UsesTicketForAnEnvironment;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.Event;

@Timeout(30)
class ParameterSupplierTests {

  @BeforeEach
  void begin() {
    Ticket.CLOSED.clear();
    TakingATicketTwice.TRIES.set(0);
    FailingOnceWithAStubbornTicket.TRIES.set(0);
  }

  @AfterEach
  void letGo() {
    Hang.release();
  }

  @Test
  void suppliesConstructorsStepsAndCleanups() {
    List<String> transcript = run(TakingTickets.class);

    String suite = suite(TakingTickets.class);
    assertThat(transcript)
        .containsExactly(
            published(suite, "constructor", "atTheDoor of taking-tickets"),
            published(suite, "step", "inside of taking-tickets"),
            passed(step("enter")),
            published(suite, "cleanup", "goingOut of taking-tickets"),
            passed(cleanup("leave")),
            passed(suite));
  }

  @Test
  void isClosedAfterTheCleanupTheNewestFirst() {
    run(TakingTickets.class);

    assertThat(Ticket.CLOSED)
        .containsExactly(
            "goingOut of taking-tickets",
            "inside of taking-tickets",
            "atTheDoor of taking-tickets");
  }

  @Test
  void isClosedAfterTheDeletionOfAnEnvironment() {
    List<String> transcript = run(UsesTicketForAnEnvironment.class);

    assertThat(transcript).contains(passed(delete(TicketForAnEnvironment.class)));
    assertThat(Ticket.CLOSED)
        .containsExactly("ticket of " + TicketForAnEnvironment.class.getName());
  }

  @Test
  void isClosedAfterEachAttempt() {
    List<String> transcript = run(TakingATicketTwice.class);

    assertThat(transcript).contains(passed(step("enter", 2)));
    assertThat(Ticket.CLOSED).hasSize(2);
  }

  @Test
  void failsTheSuiteIfItDoesNotCloseAndClosesTheOthers() {
    List<String> transcript = run(TicketsThatDoNotClose.class);

    assertThat(transcript)
        .containsExactly(
            passed(step("enter")),
            passed(cleanup("leave")),
            failed(
                suite(TicketsThatDoNotClose.class),
                "third of tickets-that-do-not-close was not punched"));
    assertThat(Ticket.CLOSED).containsExactly("first of tickets-that-do-not-close");
  }

  @Test
  void tellsOfEverythingThatDoesNotClose() {
    assertThat(failureOf(TicketsThatDoNotClose.class).getSuppressed())
        .extracting(Throwable::getMessage)
        .containsExactly("second of tickets-that-do-not-close does not close");
  }

  @Test
  void tellsThatItDoesNotCloseBesideTheFailureOfTheConstructor() {
    Throwable failure = failureOf(UnbuiltWithAStubbornTicket.class);

    assertThat(failure).hasMessage("no seat");
    assertThat(failure.getSuppressed())
        .extracting(Throwable::getMessage)
        .containsExactly("ticket of unbuilt-with-a-stubborn-ticket does not close");
  }

  @Test
  void tellsThatItDoesNotCloseThoughTheSuiteIsTriedAgain() {
    List<String> transcript = run(FailingOnceWithAStubbornTicket.class);

    String message = "ticket of failing-once-with-a-stubborn-ticket does not close";
    String again = "Attempt 1 of 2 failed, so the suite is tried again: " + message;
    assertThat(transcript)
        .contains(
            published(attempt(1), ReportKeys.RETRIED, again),
            aborted(attempt(1), again),
            passed(step("enter", 2)),
            failed(attempt(2), message),
            passed(suite(FailingOnceWithAStubbornTicket.class)));
  }

  private static Throwable failureOf(Class<?> suite) {
    Event failed = canary(suite).execute().containerEvents().failed().list().get(0);
    return failed.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow();
  }

  @Test
  void isGivenAsMuchTimeToCloseAsTheCleanup() {
    List<String> transcript = run(TicketThatHangs.class);

    assertThat(transcript)
        .containsExactly(
            passed(step("enter")),
            failed(
                suite(TicketThatHangs.class),
                "The closing of supplied parameters did not end within its timeout of 100ms and was"
                    + " interrupted."));
  }

  @Test
  void isClosedThoughItWasMadeTooLate() {
    List<String> transcript = run(TicketThatComesLate.class);

    assertThat(transcript).contains(passed(cleanup("leave")));
    assertThat(Ticket.CLOSED).isEmpty();
    Hang.release();
    await().until(() -> Ticket.CLOSED.contains("ticket of ticket-that-comes-late"));
  }

  @Test
  void failsStepAndCleanupIfItCannotBeMade() {
    List<String> transcript = run(SoldOutForAStep.class);

    assertThat(transcript)
        .containsExactly(
            failed(step("enter"), "sold out"),
            failed(cleanup("leave"), "sold out"),
            passed(suite(SoldOutForAStep.class)));
  }

  @Test
  void failsTheSuiteIfItCannotBeMadeForTheConstructor() {
    List<String> transcript = run(SoldOutForAConstructor.class);

    assertThat(transcript)
        .containsExactly(
            skippedBecause(step("enter"), "The suite could not be built."),
            failed(suite(SoldOutForAConstructor.class), "sold out"));
  }

  @Test
  void failsTheStepIfItIsOfAnotherType() {
    List<String> transcript = run(TakingAForgery.class);

    assertThat(transcript)
        .contains(
            failed(
                step("enter"),
                "The parameter supplier "
                    + TicketSupplier.class.getName()
                    + " made \"a forgery\" for the parameter ticket, which is no ForgedTicket. Let"
                    + " it make one, or not support the parameter."));
  }
}
