package dev.canary.runtime.ledger;

import static dev.canary.runtime.testing.SuiteBuilder.suite;
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

/** A launcher that cleans up, in front of one whose launches end as a test wants it. */
abstract class CleaningScenario {

  static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  static final Duration LONG = Duration.ofSeconds(30);
  static final Pauses NEVER_AGAIN = new Pauses(Duration.ofDays(1), Duration.ofDays(1));
  static final Pauses SOON = new Pauses(Duration.ofMillis(1), Duration.ofMillis(5));

  final Group group =
      new Group(
          "sign-up",
          List.of(
              suite("sign-up").uses("com.acme.Tenant").build(),
              suite("invoices").dependsOn("sign-up").build(),
              suite("stock").uses("com.acme.Tenant").build()),
          Duration.ofMinutes(5));

  final RunListener nobody = new RunListener() {};
  final ScriptedLauncher launcher = new ScriptedLauncher();
  final List<LedgerEntry> found = new ArrayList<>();
  Ledger ledger = newLedger();
  CleaningLauncher cleaning = newCleaning(NEVER_AGAIN);

  Ledger newLedger() {
    return new Ledger(change -> CompletableFuture.completedStage(null), found);
  }

  CleaningLauncher newCleaning(Pauses pauses) {
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

  static LedgerEntry entry(String owner, String id) {
    return new LedgerEntry(new LedgerKey(owner, "item", id), "run-1", NOON, Map.of());
  }

  /** Another prober starts, to which this was left. */
  void startWith(Pauses pauses, LedgerEntry... left) {
    found.addAll(List.of(left));
    ledger = newLedger();
    cleaning = newCleaning(pauses);
    cleaning.start(List.of(group));
  }

  Launch launch() {
    return launch(group);
  }

  Ordered awaitLaunch(int number) {
    await().atMost(LONG).until(() -> launcher.launches.size() >= number);
    return launcher.launches.get(number - 1);
  }

  void create(LedgerEntry entry) {
    var unused = ledger.onChange(LedgerChange.created(entry));
  }

  void delete(LedgerEntry entry) {
    var unused = ledger.onChange(LedgerChange.deleted(entry.key(), "run-2", NOON));
  }

  void leave(LedgerEntry entry) {
    var unused = ledger.onChange(LedgerChange.left(entry, NOON));
  }

  Launch launch(Group part) {
    var info = new LaunchInfo("launch", Trigger.SCHEDULE, Map.of(), "none");
    return cleaning.launch(LaunchOrder.of(part, info), nobody);
  }
}
