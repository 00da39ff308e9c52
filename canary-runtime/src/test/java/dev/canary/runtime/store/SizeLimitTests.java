package dev.canary.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunQuery;
import dev.canary.runtime.run.RunStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SizeLimitTests {

  private static final long MEGABYTE = 1_000_000;

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

  @Test
  void staysWithinItsLimitWhileWritingGoesOn() throws IOException {
    writeWithin(20 * MEGABYTE, 12);
  }

  @Test
  @Tag("long")
  void staysWithinALargeLimitWhileWritingGoesOn() throws IOException {
    writeWithin(500 * MEGABYTE, 300);
  }

  private void writeWithin(long limit, int rounds) throws IOException {
    RunStore store = lab.start(limits(limit));
    long largest = 0;

    Run last = SampleRuns.full();
    for (int round = 0; round < rounds; round++) {
      last = tell(store, 1_000);
      store.flush(StoreLab.LONG);
      largest = Math.max(largest, Files.size(lab.file()));
    }

    assertThat(largest).isBetween(limit / 2, limit);
    assertThat(lab.count("run")).isLessThan(rounds * 1_000);
    assertThat(store.findRun(last.id())).contains(last);
    assertThat(lab.integrity()).isEqualTo("ok");
  }

  @Test
  void deletesOthersBeforeFailures() {
    RunStore store = lab.start(limits(20 * MEGABYTE));
    for (int i = 0; i < 200; i++) {
      store.onFinished(large("invoices", Outcome.FAILED));
    }

    tell(store, 12_000);
    store.flush(StoreLab.LONG);

    assertThat(count(store, Outcome.FAILED)).isEqualTo(200);
    assertThat(lab.count("run")).isLessThan(12_000);
  }

  @Test
  void shrinksToALowerLimit() {
    RunStore store = lab.start();
    tell(store, 12_000);
    store.flush(StoreLab.LONG);
    assertThat(lab.file().toFile().length()).isGreaterThan(20 * MEGABYTE);
    lab.close();

    lab.start(limits(10 * MEGABYTE));

    await().atMost(StoreLab.LONG).until(() -> lab.file().toFile().length() < 10 * MEGABYTE);
    assertThat(lab.integrity()).isEqualTo("ok");
  }

  @Test
  void keepsTheLatestRunsHoweverLargeTheyAre() {
    RunStore store = lab.start(limits(MEGABYTE / 10));
    for (int i = 0; i < 300; i++) {
      store.onFinished(large("invoices", i % 2 == 0 ? Outcome.PASSED : Outcome.FAILED));
    }
    store.flush(StoreLab.LONG);

    await().atMost(StoreLab.LONG).until(() -> lab.count("run") == 100);
    assertThat(count(store, Outcome.PASSED)).isEqualTo(50);
  }

  @Test
  void keepsNoAttemptsThatOthersFollowed() {
    RunStore store = lab.start(limits(MEGABYTE / 10));
    for (int i = 0; i < 150; i++) {
      Run failed = large("invoices", Outcome.FAILED);
      store.onFinished(i < 10 ? failed : new Run(failed.start(), failed.end(), true));
    }
    store.flush(StoreLab.LONG);

    await().atMost(StoreLab.LONG).until(() -> lab.count("run") == 10);
    assertThat(store.findRuns(RunQuery.latest("invoices", 100)).data())
        .hasSize(10)
        .noneMatch(Run::retried);
  }

  private static Run tell(RunStore store, int count) {
    Run run = large("invoices", Outcome.PASSED);
    for (int i = 0; i < count; i++) {
      run = large("invoices", Outcome.PASSED);
      store.onStarted(run.start());
      store.onFinished(run);
    }
    return run;
  }

  private static int count(RunStore store, Outcome outcome) {
    return store
        .findRuns(new RunQuery("invoices", null, Set.of(outcome), RunQuery.MAX_LIMIT))
        .data()
        .size();
  }

  /** About two thousand bytes. */
  private static Run large(String suite, Outcome outcome) {
    RunStart start = SampleRuns.start(suite);
    Instant end = start.startedAt().plusMillis(20);
    Map<String, String> entries = Map.of("answer", "x".repeat(2_000));
    return start.end(new RunEnd(end, outcome, "because", null, List.of(), null, entries));
  }

  private static StoreLimits limits(long maxSize) {
    return new StoreLimits(
        StoreLimits.DEFAULT.keep(),
        StoreLimits.DEFAULT.keepFailures(),
        StoreLimits.DEFAULT.keepEvidence(),
        maxSize);
  }
}
