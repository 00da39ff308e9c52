package dev.canary.runtime.recent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.MissedReason;
import dev.canary.runtime.run.OngoingRun;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.RecentRun;
import dev.canary.runtime.run.RecentRuns;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StepInfo;
import dev.canary.runtime.run.StoreListener;
import dev.canary.runtime.run.SuiteRef;
import dev.canary.runtime.run.Trigger;
import dev.canary.runtime.store.RunStore;
import dev.canary.runtime.store.StoreOptions;
import dev.canary.runtime.testing.ManualClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happened lately, with a real store for what was before. */
class RecentBookTests {

  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path directory;
  private RunStore store;
  private RecentBook book;

  @BeforeEach
  void open() {
    StoreOptions options = StoreOptions.of(directory.resolve("canary.db"), "node-1");
    store = RunStore.open(options, new StoreListener() {}, new ManualClock());
    store.start();
    book = new RecentBook(store);
  }

  @AfterEach
  void close() {
    store.close(LONG);
  }

  @Test
  void knowsTheLatestRunsThatEarlierProbersHaveRecorded() {
    record(0, 70);
    store.flush(LONG);
    book.onFinished(ended(70, Trigger.SCHEDULE, Outcome.FAILED));

    List<RecentRun> recent = book.findRecent("shop");

    assertThat(recent).hasSize(RecentRuns.KEPT);
    assertThat(recent.get(0).id()).isEqualTo(id(11));
    assertThat(recent.get(59))
        .isEqualTo(new RecentRun(id(70), at(70), Duration.ofMillis(120), Outcome.FAILED));
  }

  @Test
  void leavesOutCleanupsAndAttemptsThatOthersFollowed() {
    var attempt = ended(1, Trigger.SCHEDULE, Outcome.FAILED);
    store.onFinished(ended(0, Trigger.CLEANUP, Outcome.PASSED));
    store.onStarted(attempt.start());
    store.onRetried(new Run(attempt.start(), attempt.end(), true), start(2, Trigger.SCHEDULE));
    store.onFinished(ended(2, Trigger.SCHEDULE, Outcome.PASSED));
    store.flush(LONG);
    book.onFinished(ended(3, Trigger.CLEANUP, Outcome.PASSED));
    book.onMissed(ended(4, Trigger.SCHEDULE, Outcome.MISSED));

    assertThat(book.findRecent("shop")).extracting(RecentRun::id).containsExactly(id(2), id(4));
  }

  @Test
  void knowsWhichStepGoesOn() {
    RunStart start = start(1, Trigger.SCHEDULE);
    book.onStarted(start);
    assertThat(book.findOngoing()).containsExactly(OngoingRun.of(start));

    book.onStep(start, new StepInfo("open", "Open"), at(1));
    book.onStep(start, new StepInfo("sell", "Sell"), at(2));
    assertThat(book.findOngoing().get(0).findCurrent().orElseThrow())
        .isEqualTo(new OngoingRun.Begun(new StepInfo("sell", "Sell"), at(2)));

    book.onFinished(start.end(RunEnd.without(at(3), Outcome.ABORTED, "Enough.")));
    assertThat(book.findOngoing()).isEmpty();
  }

  @Test
  void aFurtherAttemptTakesThePlaceOfTheOneBefore() {
    var attempt = ended(1, Trigger.SCHEDULE, Outcome.FAILED);
    book.onStarted(attempt.start());

    book.onRetried(attempt, start(2, Trigger.SCHEDULE));

    assertThat(book.findOngoing()).extracting(it -> it.start().id()).containsExactly(id(2));
    assertThat(book.findRecent("shop")).isEmpty();
  }

  @Test
  void keepsHowLateLaunchesWere() {
    var delays = new RecentDelays();
    var group = new Group("shop", List.of(), Duration.ofMinutes(5));

    IntStream.rangeClosed(1, 600).forEach(it -> delays.onTick(group, Duration.ofMillis(it)));
    delays.onMissed(group, MissedReason.LATE);

    assertThat(delays.delays().latest()).hasSize(500).endsWith(Duration.ofMillis(600));
    assertThat(delays.delays().missed()).isEqualTo(1);
  }

  private void record(int from, int to) {
    for (int number = from; number < to; number++) {
      store.onFinished(ended(number, Trigger.SCHEDULE, Outcome.PASSED));
    }
  }

  private static Run ended(int number, Trigger trigger, Outcome outcome) {
    return start(number, trigger)
        .end(RunEnd.without(at(number).plusMillis(120), outcome, "It ended."));
  }

  private static RunStart start(int number, Trigger trigger) {
    return new RunStart(
        id(number),
        new SuiteRef("shop", "com.acme.Shop", "shop"),
        new LaunchInfo("launch", trigger, Map.of(), "none"),
        1,
        at(number));
  }

  private static Instant at(int number) {
    return ManualClock.START.plusSeconds(number);
  }

  private static String id(int number) {
    return "run-%03d".formatted(number);
  }
}
