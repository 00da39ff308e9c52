package dev.canary.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.LedgerChange;
import dev.canary.runtime.run.LedgerEntry;
import dev.canary.runtime.run.LedgerKey;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.TestDataItem;
import dev.canary.runtime.run.Trigger;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store keeps of test data. */
class LedgerTests {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123Z");
  private static final Instant LATER = NOON.plusSeconds(5);

  @TempDir Path directory;
  private StoreLab lab;

  @BeforeEach
  void openALab() {
    lab = StoreLab.in(directory);
  }

  @AfterEach
  void closeTheLab() {
    lab.close();
  }

  private static LedgerEntry entry(@Nullable String run, String id) {
    return new LedgerEntry(
        new LedgerKey("invoices", "invoice", id), run, NOON, Map.of("realm", "eu"));
  }

  private static CompletableFuture<Void> create(RunStore store, LedgerEntry entry) {
    return store.onChange(LedgerChange.created(entry)).toCompletableFuture();
  }

  private static CompletableFuture<Void> delete(RunStore store, LedgerEntry entry) {
    return store
        .onChange(LedgerChange.deleted(entry.key(), entry.run(), LATER))
        .toCompletableFuture();
  }

  @Test
  void isOnTheDiskWhenItSaysSo() {
    LedgerEntry entry = entry("run-1", "7");

    assertThat(create(lab.start(), entry)).succeedsWithin(StoreLab.LONG);

    assertThat(lab.count("ledger")).isEqualTo(1);
  }

  @Test
  void isEmptyOnceEverythingIsDeleted() {
    RunStore store = lab.start();
    create(store, entry("run-1", "7")).join();
    create(store, entry("run-1", "8")).join();
    assertThat(store.findLedger()).containsExactly(entry("run-1", "7"), entry("run-1", "8"));

    delete(store, entry("run-1", "7")).join();

    assertThat(store.findLedger()).containsExactly(entry("run-1", "8"));
  }

  @Test
  void tellsWhatARunHasMadeAndWhatBecameOfIt() {
    RunStore store = lab.start();
    RunStart run = SampleRuns.start("invoices");
    store.onStarted(run);
    create(store, entry(run.id(), "7")).join();
    create(store, entry(run.id(), "8")).join();
    delete(store, entry("a later run", "7")).join();

    assertThat(store.findTestData(List.of(run.id(), "another")))
        .containsExactly(
            Map.entry(
                run.id(),
                List.of(
                    new TestDataItem("invoice", "7", NOON, LATER),
                    new TestDataItem("invoice", "8", NOON, null))));
    assertThat(store.findTestData(List.of())).isEmpty();
  }

  @Test
  void keepsWhatIsLeftAlthoughItsCreationWasNeverTold() {
    RunStore store = lab.start();

    store.onChange(LedgerChange.left(entry(null, "7"), LATER)).toCompletableFuture().join();

    assertThat(store.findLedger()).containsExactly(entry(null, "7"));
  }

  @Test
  void survivesThatItsRunIsDeleted() {
    RunStore store = lab.start(StoreLimits.DEFAULT);
    RunStart run = SampleRuns.start("invoices");
    store.onStarted(run);
    create(store, entry(run.id(), "7")).join();
    store.onFinished(SampleRuns.passed(run));
    store.close(StoreLab.LONG);

    StoreLab later = StoreLab.in(directory, () -> NOON.plus(Duration.ofDays(400)));
    try (later) {
      RunStore reopened = later.start();
      org.awaitility.Awaitility.await()
          .atMost(StoreLab.LONG)
          .until(() -> reopened.findRun(run.id()).isEmpty());
      assertThat(reopened.findLedger()).containsExactly(entry(run.id(), "7"));
      assertThat(later.count("test_data")).isZero();
    }
  }

  @Test
  void goesToTheSpoolWhileTheDatabaseIsLocked() throws Exception {
    RunStore store = lab.start();
    try (Connection other = lab.lock()) {
      assertThat(create(store, entry("run-1", "7"))).succeedsWithin(StoreLab.LONG);
      assertThat(lab.countSpooled()).isEqualTo(1);
      store.close(Duration.ZERO);
      assertThat(other.isClosed()).isFalse();
    }

    assertThat(lab.start().findLedger()).containsExactly(entry("run-1", "7"));
  }

  @Test
  void refusesWhatComesWhenItIsClosed() {
    RunStore store = lab.start();
    store.close(StoreLab.LONG);

    assertThat(create(store, entry("run-1", "7")))
        .failsWithin(StoreLab.LONG)
        .withThrowableThat()
        .withMessageContaining("Nothing more can be kept: the store is closed or overwhelmed.");
  }

  @Test
  void doesNotCountACleanupAloneInRollUps() {
    RunStore store = lab.start();
    RunStart some = SampleRuns.start("invoices");
    var info = new LaunchInfo("launch-2", Trigger.CLEANUP, Map.of(), "in-process");
    var cleanup = new RunStart(some.id(), some.suite(), info, 1, NOON);
    store.onStarted(cleanup);
    store.onFinished(SampleRuns.ended(cleanup, Outcome.ABORTED));
    store.flush(StoreLab.LONG);

    assertThat(store.findRun(some.id())).isPresent();
    assertThat(lab.count("rollup_due")).isZero();
    assertThat(lab.count("rollup")).isZero();
  }
}
