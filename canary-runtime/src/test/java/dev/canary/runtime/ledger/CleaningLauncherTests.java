package dev.canary.runtime.ledger;

import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.ledger.ScriptedLauncher.Ordered;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.LaunchOrder;
import dev.canary.runtime.run.LedgerChange;
import dev.canary.runtime.run.LedgerEntry;
import dev.canary.runtime.run.LedgerKey;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CleaningLauncherTests {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Pauses NEVER_AGAIN = new Pauses(Duration.ofDays(1), Duration.ofDays(1));
  private static final Pauses SOON = new Pauses(Duration.ofMillis(1), Duration.ofMillis(5));

  private final Group group =
      new Group(
          "sign-up",
          List.of(
              suite("sign-up").uses("com.acme.Tenant").build(),
              suite("invoices").dependsOn("sign-up").build(),
              suite("stock").uses("com.acme.Tenant").build()),
          Duration.ofMinutes(5));

  private final RunListener nobody = new RunListener() {};
  private final ScriptedLauncher launcher = new ScriptedLauncher();
  private final List<LedgerEntry> found = new ArrayList<>();
  private Ledger ledger = newLedger();
  private CleaningLauncher cleaning = newCleaning(NEVER_AGAIN);

  private Ledger newLedger() {
    return new Ledger(change -> CompletableFuture.completedStage(null), found);
  }

  private CleaningLauncher newCleaning(Pauses pauses) {
    return new CleaningLauncher(
        ledger,
        new Cleaning(launcher, nobody, () -> "launch", "none", () -> NOON.plusSeconds(3725)),
        pauses);
  }

  @BeforeEach
  void start() {
    cleaning.start(List.of(group));
  }

  @AfterEach
  void close() {
    cleaning.close(LONG);
  }

  private static LedgerEntry entry(String owner, String id) {
    return new LedgerEntry(new LedgerKey(owner, "item", id), "run-1", NOON, Map.of());
  }

  /** Another prober starts, to which this was left. */
  private void startWith(Pauses pauses, LedgerEntry... left) {
    found.addAll(List.of(left));
    ledger = newLedger();
    cleaning = newCleaning(pauses);
    cleaning.start(List.of(group));
  }

  private Launch launch() {
    var info = new LaunchInfo("launch", Trigger.SCHEDULE, Map.of(), "none");
    return cleaning.launch(LaunchOrder.of(group, info), nobody);
  }

  private Ordered awaitLaunch(int number) {
    await().atMost(LONG).until(() -> launcher.launches.size() >= number);
    return launcher.launches.get(number - 1);
  }

  private void create(LedgerEntry entry) {
    var unused = ledger.onChange(LedgerChange.created(entry));
  }

  private void delete(LedgerEntry entry) {
    var unused = ledger.onChange(LedgerChange.deleted(entry.key(), "run-2", NOON));
  }

  private void leave(LedgerEntry entry) {
    var unused = ledger.onChange(LedgerChange.left(entry, NOON));
  }

  @Test
  void launchesAtOnceWhenNothingIsLeft() {
    Launch launch = launch();

    assertThat(launcher.launches).hasSize(1);
    assertThat(launcher.launches.get(0).leftovers()).isEmpty();
    assertThat(launch.isStillRunning()).isTrue();
    launcher.launches.get(0).end();
    assertThat(launch.whenDone().toCompletableFuture()).isDone();
    assertThat(launch.isStillRunning()).isFalse();
  }

  @Test
  void cleansUpWhatAnEarlierProberLeftBeforeTheSuitesRun() {
    startWith(NEVER_AGAIN, entry("invoices", "7"));
    Launch launch = launch();

    Ordered cleanup = awaitLaunch(1);
    assertThat(cleanup.order.info().trigger()).isEqualTo(Trigger.CLEANUP);
    assertThat(cleanup.leftovers()).containsExactly("7");
    assertThat(launcher.launches).hasSize(1);
    delete(entry("invoices", "7"));
    cleanup.end();

    Ordered regular = awaitLaunch(2);
    assertThat(regular.order.info().trigger()).isEqualTo(Trigger.SCHEDULE);
    assertThat(regular.leftovers()).isEmpty();
    assertThat(launch.whenDone().toCompletableFuture()).isNotDone();
    regular.end();
    assertThat(launch.whenDone().toCompletableFuture()).isDone();
  }

  @Test
  void buildsOnlyThoseSuitesThatAreNeededForIt() {
    startWith(NEVER_AGAIN, entry("invoices", "7"));
    assertThat(awaitLaunch(1).suites()).containsExactly("sign-up", "invoices");
  }

  @Test
  void buildsOneSuiteForAnEnvironmentThatHasLeftSomething() {
    startWith(NEVER_AGAIN, entry("com.acme.Tenant", "t1"));
    assertThat(awaitLaunch(1).suites()).containsExactly("sign-up");
  }

  @Test
  void handsWhatACleanupCouldNotDeleteToTheNextLaunch() {
    launch();
    create(entry("sign-up", "a"));
    assertThat(ledger.leftovers()).isEmpty();
    leave(entry("sign-up", "a"));
    launcher.launches.get(0).end();

    launch();

    assertThat(launcher.launches.get(1).order.info().trigger()).isEqualTo(Trigger.SCHEDULE);
    assertThat(launcher.launches.get(1).leftovers()).containsExactly("a");
    assertThat(ledger.leftovers()).containsExactly(entry("sign-up", "a"));
  }

  @Test
  void cleansUpAtOnceWhatALostLaunchLeft() {
    launch();
    create(entry("sign-up", "a"));
    launcher.launches.get(0).end();

    Ordered cleanup = awaitLaunch(2);

    assertThat(cleanup.order.info().trigger()).isEqualTo(Trigger.CLEANUP);
    assertThat(cleanup.leftovers()).containsExactly("a");
  }

  @Test
  void triesAgainAfterPausesUntilNothingIsLeft() {
    startWith(SOON, entry("sign-up", "a"));

    for (int attempt = 1; attempt <= 3; attempt++) {
      leave(entry("sign-up", "a"));
      awaitLaunch(attempt).end();
    }
    Ordered last = awaitLaunch(4);
    delete(entry("sign-up", "a"));
    last.end();

    assertThat(launcher.launches).hasSize(4);
    assertThat(ledger.leftovers()).isEmpty();
  }

  @Test
  void doesNotKeepTheSuitesFromRunningWhenTheCleanupFails() {
    startWith(NEVER_AGAIN, entry("sign-up", "a"));
    awaitLaunch(1).end();

    launch();

    assertThat(launcher.launches.get(1).order.info().trigger()).isEqualTo(Trigger.SCHEDULE);
    assertThat(launcher.launches.get(1).leftovers()).containsExactly("a");
  }

  @Test
  void beginsNothingAfterACleanupThatIsCutOff() {
    startWith(NEVER_AGAIN, entry("sign-up", "a"));
    Launch launch = launch();

    launch.cancel();

    assertThat(launcher.launches.get(0).cancelled).isTrue();
    assertThat(launch.whenDone().toCompletableFuture()).isDone();
    assertThat(launcher.launches).hasSize(1);
  }

  @Test
  void triesAgainWhenACleanupCannotBegin() {
    launcher.broken = true;
    startWith(SOON, entry("sign-up", "a"));
    launcher.broken = false;

    assertThat(awaitLaunch(1).order.info().trigger()).isEqualTo(Trigger.CLEANUP);
  }

  @Test
  void cutsACleanupOffWhenItIsClosed() {
    startWith(SOON, entry("sign-up", "a"));
    Ordered cleanup = awaitLaunch(1);

    cleaning.close(LONG);

    assertThat(cleanup.cancelled).isTrue();
    assertThat(launcher.launches).hasSize(1);
  }

  @Test
  void tellsWhatIsLeftByKindAndIdAndAge() {
    var text = new LeftoverText(NOON.plusSeconds(3725));

    assertThat(text.of(List.of(entry("sign-up", "a"))))
        .isEqualTo("item \"a\" of sign-up, made 1h2m5s ago");
    assertThat(
            text.of(
                List.of(
                    entry("s", "1"),
                    entry("s", "2"),
                    entry("s", "3"),
                    entry("s", "4"),
                    entry("s", "5"),
                    entry("s", "6"))))
        .endsWith("item \"5\" of s, made 1h2m5s ago and 1 more");
  }

  private Launch launch(Group part) {
    var info = new LaunchInfo("launch", Trigger.SCHEDULE, Map.of(), "none");
    return cleaning.launch(LaunchOrder.of(part, info), nobody);
  }

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
