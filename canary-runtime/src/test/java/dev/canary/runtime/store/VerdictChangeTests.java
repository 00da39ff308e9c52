package dev.canary.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.run.ChangeQuery;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Verdict;
import dev.canary.runtime.run.VerdictChange;
import dev.canary.runtime.testing.ManualClock;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes of verdicts, as the store keeps them. */
class VerdictChangeTests {

  private static final Instant NOW = ManualClock.START;

  @TempDir Path directory;
  private final ManualClock clock = new ManualClock();
  private StoreLab lab;
  private RunStore store;

  @BeforeEach
  void startAStore() {
    lab = StoreLab.in(directory, clock);
    store = lab.start();
  }

  @AfterEach
  void closeTheLab() {
    lab.close();
  }

  private VerdictChange tell(Instant at, Verdict verdict, @Nullable Verdict previous) {
    VerdictChange change = new VerdictChange("shop", at, verdict, previous);
    var unused = store.outbox().record(change, List.of());
    return change;
  }

  private List<VerdictChange> since(Instant from) {
    assertThat(store.flush(StoreLab.LONG)).isTrue();
    return store.findChanges("shop", from);
  }

  @Test
  void areFoundWithTheOneThatWasInForceBefore() {
    tell(NOW, Verdict.PENDING, null);
    VerdictChange passing = tell(NOW.plusSeconds(1), Verdict.PASSING, Verdict.PENDING);
    VerdictChange failing = tell(NOW.plusSeconds(2), Verdict.FAILING, Verdict.PASSING);

    assertThat(since(NOW.plusMillis(1500))).containsExactly(passing, failing);
    assertThat(since(NOW.plusSeconds(2))).containsExactly(passing, failing);
    assertThat(since(NOW.plusSeconds(9))).containsExactly(failing);
    assertThat(since(NOW.minusSeconds(9))).hasSize(3).contains(passing, failing);
    assertThat(store.findChanges("other", NOW)).isEmpty();
  }

  @Test
  void areFoundInPagesTheNewestFirst() {
    VerdictChange pending = tell(NOW, Verdict.PENDING, null);
    VerdictChange passing = tell(NOW.plusSeconds(1), Verdict.PASSING, Verdict.PENDING);
    VerdictChange failing = tell(NOW.plusSeconds(2), Verdict.FAILING, Verdict.PASSING);
    VerdictChange again = tell(NOW.plusSeconds(3), Verdict.PASSING, Verdict.FAILING);
    assertThat(store.flush(StoreLab.LONG)).isTrue();

    assertThat(store.findChanges(ChangeQuery.latest("shop", NOW, 2)))
        .containsExactly(again, failing);
    assertThat(store.findChanges(new ChangeQuery("shop", NOW, failing.at(), 2)))
        .containsExactly(passing, pending);
    assertThat(store.findChanges(ChangeQuery.latest("shop", NOW.plusMillis(2500), 9)))
        .containsExactly(again, failing);
    assertThat(store.findChanges(ChangeQuery.latest("other", NOW, 9))).isEmpty();
  }

  @Test
  void replaceThoseOfATimeThatComesAgain() {
    VerdictChange pending = tell(NOW, Verdict.PENDING, null);
    tell(NOW.plusSeconds(20), Verdict.PASSING, Verdict.PENDING);
    tell(NOW.plusSeconds(30), Verdict.FAILING, Verdict.PASSING);

    VerdictChange again = tell(NOW.plusSeconds(10), Verdict.FAILING, Verdict.FAILING);

    assertThat(since(NOW)).containsExactly(pending, again);
  }

  @Test
  void outliveADatabaseThatCannotBeWritten() throws Exception {
    tell(NOW, Verdict.PENDING, null);
    store.flush(StoreLab.LONG);
    try (Connection other = lab.lock()) {
      tell(NOW.plusSeconds(1), Verdict.PASSING, Verdict.PENDING);
      lab.tell(3);
      tell(NOW.plusSeconds(2), Verdict.FAILING, Verdict.PASSING);
      store.close(Duration.ZERO);
      assertThat(other.isClosed()).isFalse();
    }
    assertThat(lab.count("verdict_change")).isEqualTo(1);

    store = lab.start();

    assertThat(since(NOW))
        .extracting(VerdictChange::verdict)
        .containsExactly(Verdict.PENDING, Verdict.PASSING, Verdict.FAILING);
    assertThat(lab.count("run")).isEqualTo(3);
  }

  @Test
  void areDeletedAfterThirteenMonthsExceptTheOneInForce() {
    tell(NOW, Verdict.PENDING, null);
    tell(NOW.plusSeconds(1), Verdict.PASSING, Verdict.PENDING);
    store.flush(StoreLab.LONG);

    await()
        .atMost(StoreLab.LONG)
        .until(
            () -> {
              clock.advance(Duration.ofDays(397));
              return lab.count("verdict_change") == 1;
            });

    assertThat(since(clock.instant()))
        .extracting(VerdictChange::verdict)
        .containsExactly(Verdict.PASSING);
  }

  @Test
  void goWithTheNumberOfRunsThatBroughtAResult() {
    for (Outcome outcome : Outcome.values()) {
      store.onFinished(SampleRuns.ended("shop", NOW, Duration.ofSeconds(1), outcome));
    }
    store.flush(StoreLab.LONG);

    assertThat(store.findExecuted(NOW.minusSeconds(1)).stream().mapToLong(it -> it.count()).sum())
        .isEqualTo(3);
    await().atMost(StoreLab.LONG).until(() -> lab.count("rollup_due") == 0);
    assertThat(store.findExecuted(NOW.minusSeconds(1)))
        .singleElement()
        .satisfies(it -> assertThat(it.hour()).isEqualTo(NOW))
        .satisfies(it -> assertThat(it.count()).isEqualTo(3));
  }
}
