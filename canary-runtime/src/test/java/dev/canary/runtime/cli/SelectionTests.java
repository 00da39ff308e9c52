package dev.canary.runtime.cli;

import static dev.canary.runtime.cli.Samples.ENTRANCE;
import static dev.canary.runtime.cli.Samples.INVOICES;
import static dev.canary.runtime.cli.Samples.OLD_LOGIN;
import static dev.canary.runtime.cli.Samples.PLAN;
import static dev.canary.runtime.cli.Samples.SHOP;
import static dev.canary.runtime.cli.Samples.SIGN_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.canary.runtime.run.Group;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTests {

  private static final List<String> ALL = List.of();

  @Test
  void takesEverythingIfNothingIsAskedFor() {
    assertThat(new Selection(ALL, ALL).from(PLAN)).containsExactly(SHOP, ENTRANCE);
  }

  @Test
  void takesSuitesWithWhatTheyDependOn() {
    assertThat(new Selection(List.of("invoices"), ALL).from(PLAN))
        .containsExactly(new Group("sign-up", List.of(SIGN_UP, INVOICES), SHOP.every()));
    assertThat(new Selection(List.of("payments"), ALL).from(PLAN)).containsExactly(SHOP);
  }

  @Test
  void takesSuitesOfSeveralGroups() {
    assertThat(new Selection(List.of("login", "sign-up"), ALL).from(PLAN))
        .containsExactly(new Group("sign-up", List.of(SIGN_UP), SHOP.every()), ENTRANCE);
  }

  @Test
  void takesSuitesWithAnyOfTheTags() {
    assertThat(new Selection(ALL, List.of("smoke")).from(PLAN))
        .containsExactly(new Group("sign-up", List.of(SIGN_UP, INVOICES), SHOP.every()));
    assertThat(new Selection(ALL, List.of("smoke", "money")).from(PLAN)).containsExactly(SHOP);
  }

  @Test
  void idsAndTagsHaveToMatchBoth() {
    assertThat(new Selection(List.of("sign-up", "login"), List.of("smoke")).from(PLAN))
        .containsExactly(new Group("sign-up", List.of(SIGN_UP), SHOP.every()));
    assertNothing(
        new Selection(List.of("login"), List.of("smoke")),
        PLAN,
        "None of the suites login has any of the tags smoke.");
  }

  @Test
  void refusesWhatIsNotThereEvenIfTheRestIs() {
    assertNothing(
        new Selection(List.of("login", "invoice"), List.of("smoke", "slow")),
        PLAN,
        """
        There is no suite invoice; there are: invoices, login, payments, sign-up.
        No suite has the tag slow; the tags are: money, smoke.""");
  }

  @Test
  void refusesPausedSuites() {
    assertNothing(
        new Selection(List.of("old-login"), ALL),
        PLAN,
        "The suite old-login is paused, or depends on one that is;"
            + " take that out of its override.");
    assertNothing(
        new Selection(ALL, ALL),
        new Plan(List.of(), List.of(OLD_LOGIN)),
        "All suites are paused, so there is nothing to run.");
  }

  @Test
  void saysSoIfThereIsNothingToChooseFrom() {
    assertNothing(
        new Selection(List.of("a"), List.of("b")),
        new Plan(List.of(), List.of()),
        "There is no suite a; there are: none.\nNo suite has the tag b; the tags are: none.");
  }

  private static void assertNothing(Selection selection, Plan plan, String message) {
    assertThatThrownBy(() -> selection.from(plan))
        .isInstanceOf(NothingMatchedException.class)
        .hasMessage(message);
  }
}
