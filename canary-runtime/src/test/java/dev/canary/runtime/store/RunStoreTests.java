package dev.canary.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunQuery;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StoreListener;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTests {

  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir Path directory;
  private RunStore store;

  @BeforeEach
  void openTheStore() {
    store = open();
    store.start();
  }

  @AfterEach
  void closeTheStore() {
    store.close(LONG);
  }

  @Test
  void readsBackExactlyWhatWasRecorded() {
    Run run = SampleRuns.full();

    store.onStarted(run.start());
    store.onFinished(run);

    assertThat(store.flush(LONG)).isTrue();
    assertThat(store.findRun(run.id())).contains(run);
  }

  @Test
  void findsARunThatIsGoingOn() {
    RunStart start = SampleRuns.start("invoices");

    store.onStarted(start);

    assertThat(store.flush(LONG)).isTrue();
    assertThat(store.findRun(start.id())).contains(new Run(start, null));
    assertThat(store.findRunning()).containsExactly(new Run(start, null));
  }

  @Test
  void findsTheRunsOfALaunchThatWasOrdered() {
    RunStart scheduled = SampleRuns.start("invoices");
    RunStart ordered = SampleRuns.ordered("invoices", "launch-7");

    store.onStarted(scheduled);
    store.onStarted(ordered);

    assertThat(store.flush(LONG)).isTrue();
    assertThat(store.findOrdered("launch-7")).containsExactly(new Run(ordered, null));
    assertThat(store.findOrdered(scheduled.launch().id())).isEmpty();
  }

  @Test
  void completesARunThatWasWrittenBefore() {
    Run run = SampleRuns.full();
    store.onStarted(run.start());
    store.flush(LONG);

    store.onFinished(run);

    assertThat(store.flush(LONG)).isTrue();
    assertThat(store.findRun(run.id())).contains(run);
    assertThat(store.findRunning()).isEmpty();
  }

  @Test
  void listsRunningRunsOldestFirst() {
    RunStart older = SampleRuns.start("invoices");
    RunStart newer = SampleRuns.start("login");

    store.onStarted(newer);
    store.onStarted(older);

    assertThat(store.flush(LONG)).isTrue();
    assertThat(store.findRunning()).extracting(Run::start).containsExactly(older, newer);
  }

  @Test
  void recordsAMissedRunAtOnce() {
    RunStart start = SampleRuns.start("invoices");
    Run missed = start.end(RunEnd.without(start.startedAt(), Outcome.MISSED, "overlap"));

    store.onMissed(missed);

    assertThat(store.flush(LONG)).isTrue();
    assertThat(store.findRun(missed.id())).contains(missed);
  }

  @Test
  void keepsTextsThatAreNoUnicodeReadable() {
    RunStart start = SampleRuns.start("invoices");
    String broken = "half a bird: \ud83d, and a zero: \0.";

    store.onFinished(start.end(RunEnd.without(start.startedAt(), Outcome.ERROR, broken)));

    assertThat(store.flush(LONG)).isTrue();
    assertThat(store.findRun(start.id()).flatMap(Run::findOutcome)).contains(Outcome.ERROR);
  }

  @Test
  void knowsNothingOfAnUnknownRun() {
    assertThat(store.findRun("no such run")).isEmpty();
    assertThat(store.findRuns(RunQuery.latest("invoices", 10)).data()).isEmpty();
  }

  @Test
  void remembersRunsAfterItWasClosedAndOpenedAgain() {
    Run run = SampleRuns.full();
    store.onFinished(run);

    store.close(LONG);
    store = open();

    assertThat(store.findRun(run.id())).contains(run);
    assertThat(store.abandonedRuns()).isZero();
    assertThat(directory).isDirectoryContaining("glob:**canary.db");
  }

  @Test
  void closesRunsThatWereLeftOpenAsAborted() {
    RunStart start = SampleRuns.start("invoices");
    store.onStarted(start);

    store.close(LONG);
    store = open();

    Instant lastSignOfLife = start.startedAt();
    assertThat(store.abandonedRuns()).isEqualTo(1);
    assertThat(store.findRunning()).isEmpty();
    assertThat(store.findRun(start.id()))
        .contains(start.end(RunEnd.without(lastSignOfLife, Outcome.ABORTED, "prober stopped")));
  }

  @Test
  void leavesNothingButTheDatabaseBehindWhenItIsClosed() {
    store.onFinished(SampleRuns.full());

    store.close(LONG);

    assertThat(directory.toFile().list()).containsExactly("canary.db");
  }

  @Test
  void isReadyOnlyWhileItWrites() {
    assertThat(store.findProblem()).isEmpty();

    store.close(LONG);

    assertThat(store.findProblem())
        .contains("The store is not writing: it has not been started, or it has been closed.");
  }

  @Test
  void refusesReadsAfterItWasClosed() {
    store.close(LONG);

    assertThatThrownBy(() -> store.findRun("any"))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("Runs could not be read from the store (")
        .hasMessageContaining("The store is closed.");
  }

  @Test
  void refusesAFinishedRunWithoutAnEnd() {
    Run running = new Run(SampleRuns.start("run-1", "invoices"), null);

    assertThatThrownBy(() -> store.onFinished(running))
        .hasMessage("The run run-1 was told as finished, but has no end.");
  }

  @Test
  void writesWhatWasToldBeforeTheStart() {
    store.close(LONG);
    store = open();
    List<Run> runs = List.of(SampleRuns.full(), SampleRuns.full());
    runs.forEach(store::onFinished);

    store.start();

    assertThat(store.flush(LONG)).isTrue();
    assertThat(runs).allSatisfy(run -> assertThat(store.findRun(run.id())).contains(run));
  }

  private RunStore open() {
    return RunStore.open(
        StoreOptions.of(directory.resolve("canary.db"), "node-1"),
        new StoreListener() {},
        InstantSource.system());
  }
}
