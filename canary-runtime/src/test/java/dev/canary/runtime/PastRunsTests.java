package dev.canary.runtime;

import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.config.MaintenanceWindow;
import dev.canary.runtime.maintenance.MaintenanceCalendar;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.MaintenanceView;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteRef;
import dev.canary.runtime.run.Trigger;
import dev.canary.runtime.store.RunStore;
import dev.canary.runtime.store.StoreOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastRunsTests {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir Path directory;
  private RunStore store;

  @BeforeEach
  void openStore() {
    StoreOptions options = StoreOptions.of(directory.resolve("canary.db"), "test");
    store = RunStore.open(options, new MetricsWiring(), () -> NOON);
    store.start();
  }

  @AfterEach
  void closeStore() {
    store.close(SOON);
  }

  private static RunStart start(Trigger trigger, Instant at) {
    LaunchInfo launch = new LaunchInfo(Node.newId(), trigger, Map.of(), Node.IN_PROCESS);
    SuiteRef shop = new SuiteRef("shop", "com.acme.ShopCanary", "shop");
    return new RunStart(Node.newId(), shop, launch, 1, at);
  }

  private void record(Trigger trigger, Outcome outcome, Instant at) {
    Run run = start(trigger, at).end(RunEnd.without(at.plusSeconds(1), outcome, "It ended so."));
    if (outcome == Outcome.MISSED) {
      store.onMissed(run);
    } else {
      store.onStarted(run.start());
      store.onFinished(run);
    }
  }

  private PastRuns read() {
    assertThat(store.flush(SOON)).isTrue();
    return PastRuns.read(
        store, List.of(suite("shop").build()), MaintenanceView.NEVER, Node.clock().instant());
  }

  @Test
  void knowsTheLatestRunsTheOldestFirst() {
    record(Trigger.SCHEDULE, Outcome.FAILED, NOON);
    record(Trigger.SCHEDULE, Outcome.PASSED, NOON.plusSeconds(60));

    assertThat(read().bySuite().get("shop"))
        .extracting(run -> run.findOutcome().orElseThrow())
        .containsExactly(Outcome.FAILED, Outcome.PASSED);
  }

  @Test
  void remembersTheLastResultFromBeforeALongWindow() {
    record(Trigger.SCHEDULE, Outcome.FAILED, NOON);
    for (int run = 1; run <= 60; run++) {
      record(Trigger.SCHEDULE, Outcome.PASSED, NOON.plusSeconds(60L * run));
    }
    var times = new MaintenanceWindow.Times.Once(NOON.plusSeconds(30), NOON.plusSeconds(7_200));
    var window = new MaintenanceWindow("deploy", times, Set.of(), Set.of(), true);
    List<Suite> suites = List.of(suite("shop").build());

    assertThat(store.flush(SOON)).isTrue();
    PastRuns past =
        PastRuns.read(
            store, suites, MaintenanceCalendar.of(List.of(window), suites), Node.clock().instant());

    assertThat(past.bySuite().get("shop"))
        .hasSize(61)
        .first()
        .returns(Optional.of(Outcome.FAILED), Run::findOutcome);
  }

  @Test
  void remembersTheLastResultHoweverManyTicksWereMissedSince() {
    record(Trigger.SCHEDULE, Outcome.FAILED, NOON);
    for (int missed = 1; missed <= 60; missed++) {
      record(Trigger.SCHEDULE, Outcome.MISSED, NOON.plusSeconds(60L * missed));
    }

    assertThat(read().bySuite().get("shop"))
        .extracting(run -> run.findOutcome().orElseThrow())
        .containsExactly(Outcome.FAILED);
    assertThat(read().findLastStart("shop")).hasValue(NOON);
  }

  @Test
  void leavesOutRunsOfTheFuture() {
    record(Trigger.SCHEDULE, Outcome.FAILED, NOON);
    Instant before = Node.clock().instant().minusSeconds(60);

    assertThat(store.flush(SOON)).isTrue();
    PastRuns past =
        PastRuns.read(store, List.of(suite("shop").build()), MaintenanceView.NEVER, before);

    assertThat(past.bySuite().get("shop")).isEmpty();
    assertThat(past.findLastSign()).isEmpty();
    assertThat(read().findLastSign()).hasValue(NOON.plusSeconds(1));
  }

  @Test
  void goesOnFromTheLastScheduledStart() {
    record(Trigger.SCHEDULE, Outcome.PASSED, NOON);
    record(Trigger.MANUAL, Outcome.PASSED, NOON.plusSeconds(60));

    assertThat(read().findLastStart("shop")).hasValue(NOON);
  }

  @Test
  void leavesAttemptsOutThatOthersFollowedHoweverManyThereAre() {
    for (int launch = 0; launch < 6; launch++) {
      recordAttempts(10, NOON.plusSeconds(60L * launch));
    }

    PastRuns past = read();

    assertThat(past.bySuite().get("shop"))
        .hasSize(6)
        .allSatisfy(run -> assertThat(run.start().attempt()).isEqualTo(10))
        .isSortedAccordingTo(Comparator.comparing(Run::id));
    assertThat(past.findLastStart("shop")).hasValue(NOON.plusSeconds(300));
  }

  /** All of them failed. */
  private void recordAttempts(int count, Instant at) {
    LaunchInfo launch = start(Trigger.SCHEDULE, at).launch();
    RunStart attempt = attempt(launch, 1, at);
    store.onStarted(attempt);
    for (int number = 2; number <= count; number++) {
      Instant now = at.plusSeconds(number);
      RunStart next = attempt(launch, number, now);
      store.onRetried(new Run(attempt, RunEnd.without(now, Outcome.FAILED, "Again."), true), next);
      attempt = next;
    }
    store.onFinished(
        attempt.end(RunEnd.without(at.plusSeconds(count + 1), Outcome.FAILED, "It failed.")));
  }

  private static RunStart attempt(LaunchInfo launch, int number, Instant at) {
    return new RunStart(
        Node.newId(), new SuiteRef("shop", "com.acme.ShopCanary", "shop"), launch, number, at);
  }

  @Test
  void knowsNoStartOfASuiteThatNeverRan() {
    assertThat(read().findLastStart("shop")).isEmpty();
  }
}
