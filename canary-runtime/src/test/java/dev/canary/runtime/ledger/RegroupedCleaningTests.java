package dev.canary.runtime.ledger;

import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.ledger.ScriptedLauncher.Ordered;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.Trigger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is left of groups that have another shape by now, or are launched in part. */
class RegroupedCleaningTests extends CleaningScenario {

  /** Parts of the group that can be on their own. */
  private Group alone(String suite) {
    return new Group(suite, List.of(suite(suite).build()), group.every());
  }

  @Test
  void leavesWhatALaunchHasLostToTheGroupToWhichItsSuitesBelongByThen() {
    launch();
    create(entry("invoices", "7"));
    create(entry("sign-up", "8"));

    cleaning.replace(List.of(alone("invoices")));
    awaitLaunch(1).end();

    Ordered cleanup = awaitLaunch(2);
    assertThat(cleanup.order.info().trigger()).isEqualTo(Trigger.CLEANUP);
    assertThat(cleanup.order.group().id()).isEqualTo("invoices");
    assertThat(cleanup.leftovers()).containsExactly("7");
    assertThat(ledger.leftovers()).hasSize(2);
  }

  @Test
  void doesNotCleanUpBesideTheLaunchOfAGroupInItsOldShape() {
    launch();
    create(entry("invoices", "7"));

    cleaning.replace(List.of(alone("invoices"), alone("stock")));
    Launch other = launch(alone("stock"));

    assertThat(launcher.launches).hasSize(2);
    assertThat(launcher.launches.get(1).leftovers()).isEmpty();
    assertThat(other.isStillRunning()).isTrue();
    assertThat(ledger.leftovers()).isEmpty();
  }

  @Test
  void waitsForTheCleanupOfAGroupInItsOldShape() {
    startWith(NEVER_AGAIN, entry("invoices", "7"));
    Ordered cleanup = awaitLaunch(1);

    cleaning.replace(List.of(alone("invoices")));
    launch(alone("invoices"));
    assertThat(launcher.launches).hasSize(1);
    delete(entry("invoices", "7"));
    cleanup.end();

    assertThat(awaitLaunch(2).order.info().trigger()).isEqualTo(Trigger.SCHEDULE);
  }

  @Test
  void goesOnCleaningUpForAGroupThatHasNotChanged() {
    startWith(SOON, entry("invoices", "7"));
    awaitLaunch(1).end();

    cleaning.replace(List.of(group));

    assertThat(awaitLaunch(2).leftovers()).containsExactly("7");
  }

  @Test
  void cleansUpForAGroupThatComesBack() {
    cleaning.replace(List.of());
    create(entry("invoices", "7"));
    leave(entry("invoices", "7"));
    launch(alone("stock"));
    awaitLaunch(1).end();
    cleaning.close(LONG);

    cleaning = newCleaning(SOON);
    cleaning.replace(List.of(group));

    assertThat(awaitLaunch(2).leftovers()).containsExactly("7");
  }

  @Test
  void handsWhatIsLeftToALaunchOfAPartOfTheGroup() {
    create(entry("stock", "7"));
    leave(entry("stock", "7"));

    launch(alone("stock"));
    assertThat(awaitLaunch(1).leftovers()).containsExactly("7");
    create(entry("stock", "8"));
    awaitLaunch(1).end();

    Ordered cleanup = awaitLaunch(2);
    assertThat(cleanup.order.group().id()).isEqualTo("sign-up");
    assertThat(cleanup.leftovers()).containsExactly("7", "8");
  }
}
