package dev.canary.runtime;

import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.config.MaintenanceWindow;
import dev.canary.runtime.config.MaintenanceWindow.Times;
import dev.canary.runtime.maintenance.MaintenanceCalendar;
import dev.canary.runtime.run.Availability;
import dev.canary.runtime.run.Coverage;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.MaintenanceView;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Plan;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.Span;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.SuiteRef;
import dev.canary.runtime.run.Trigger;
import dev.canary.runtime.run.Uptime;
import dev.canary.runtime.run.Verdict;
import dev.canary.runtime.run.VerdictChange;
import dev.canary.runtime.store.RunStore;
import dev.canary.runtime.store.StoreOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verdicts, streaks and uptime across restarts, through a real store. */
class JudgementTests {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final Duration FRESH = Duration.ofSeconds(150);
  private static final Instant BEGIN = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir Path directory;
  private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);
  private final Suite shop = suite("shop").failAfter("2 of 3").recoverAfter("2").build();
  private final List<Group> groups = List.of(new Group("shop", List.of(shop), EVERY));
  private Plan planned = new Plan(List.of(shop), groups, groups);
  private RunStore store;
  private Judgement judgement;

  @BeforeEach
  void open() {
    StoreOptions options = StoreOptions.of(directory.resolve("canary.db"), "test");
    store = RunStore.open(options, new MetricsWiring(), this::now);
    store.start();
    store.heed(() -> planned.maintenance());
    judgement = Judgement.of(planned, store, this::record, this::now);
    judgement.start(
        PastRuns.read(store, planned.suites(), MaintenanceView.NEVER, Node.clock().instant()));
  }

  @AfterEach
  void close() {
    judgement.close();
    store.close(LONG);
  }

  private void record(VerdictChange change, SuiteHealth health) {
    var unused = store.outbox().record(change, List.of());
  }

  private Instant now() {
    Instant time = now.get();
    return time == null ? BEGIN : time;
  }

  private void pass(Duration time) {
    now.set(now().plus(time));
  }

  /** As after a kill: what had been told is on the disk, and nothing else. */
  private void restartAfter(Duration pause) {
    close();
    pass(pause);
    open();
  }

  private void run(Outcome... outcomes) {
    for (Outcome outcome : outcomes) {
      run(outcome, Trigger.SCHEDULE);
    }
  }

  private void run(Outcome outcome, Trigger trigger) {
    pass(EVERY);
    LaunchInfo info = new LaunchInfo("launch", trigger, Map.of(), "none");
    SuiteRef ref = new SuiteRef("shop", shop.className(), "shop");
    RunStart start = new RunStart(Node.newId(), ref, info, 1, now());
    Run run = start.end(RunEnd.without(now(), outcome, "So it ended."));
    for (RunListener listener : List.of(store, judgement.listener())) {
      listener.onFinished(run);
    }
    settle();
  }

  /** Until the watch has seen what the board says. */
  private void settle() {
    await()
        .atMost(LONG)
        .until(
            () -> {
              store.flush(LONG);
              var changes = store.findChanges("shop", Instant.EPOCH);
              return !changes.isEmpty()
                  && changes.get(changes.size() - 1).verdict() == health().verdict();
            });
  }

  /** From the third minute on, for so long. */
  private void maintain(Duration lasting) {
    Instant from = BEGIN.plus(EVERY.multipliedBy(3));
    var times = new Times.Once(from, from.plus(lasting));
    var window = new MaintenanceWindow("deploy", times, Set.of(), Set.of(), true);
    planned = planned.maintained(MaintenanceCalendar.of(List.of(window), planned.suites()));
    restartAfter(Duration.ZERO);
  }

  private SuiteHealth health() {
    return judgement.health().health().suites().get(0);
  }

  private Availability day() {
    return judgement.uptime().findAvailability("shop").stream()
        .filter(it -> it.span() == Span.DAY)
        .findFirst()
        .orElseThrow();
  }

  private void assertSameAfterARestart() {
    SuiteHealth before = health();
    restartAfter(Duration.ofSeconds(1));
    SuiteHealth after = health();

    assertThat(after.verdict()).isEqualTo(before.verdict());
    assertThat(after.consecutiveFailures()).isEqualTo(before.consecutiveFailures());
    assertThat(after.latest()).isEqualTo(before.latest());
    assertThat(after.unheeded()).isEqualTo(before.unheeded());
    assertThat(after.since()).isEqualTo(before.since());
  }

  @Test
  void survivesARestartAtEveryPointOfAStory() {
    for (Outcome outcome :
        List.of(
            Outcome.PASSED,
            Outcome.FAILED,
            Outcome.PASSED,
            Outcome.FAILED,
            Outcome.ERROR,
            Outcome.FAILED,
            Outcome.PASSED,
            Outcome.ABORTED,
            Outcome.DEGRADED,
            Outcome.PASSED)) {
      run(outcome);
      assertSameAfterARestart();
    }
    assertThat(health().verdict()).isEqualTo(Verdict.PASSING);
  }

  @Test
  void countsFailuresOnAfterARestart() {
    run(Outcome.PASSED, Outcome.FAILED);
    restartAfter(Duration.ofSeconds(1));
    assertThat(health().verdict()).isEqualTo(Verdict.PASSING);

    run(Outcome.FAILED);

    assertThat(health().verdict()).isEqualTo(Verdict.FAILING);
    assertThat(health().consecutiveFailures()).isEqualTo(2);
  }

  @Test
  void countsGoodRunsOnAfterARestart() {
    run(Outcome.FAILED, Outcome.FAILED, Outcome.PASSED);
    restartAfter(Duration.ofSeconds(1));
    assertThat(health().verdict()).isEqualTo(Verdict.FAILING);

    run(Outcome.PASSED);

    assertThat(health().verdict()).isEqualTo(Verdict.PASSING);
  }

  @Test
  void showsTheTimeWithoutAProberAsUnknown() {
    run(Outcome.PASSED, Outcome.PASSED);
    Instant last = now();

    restartAfter(Duration.ofHours(6));
    run(Outcome.PASSED);

    assertThat(store.findChanges("shop", last))
        .extracting(change -> change.verdict() + " " + change.at())
        .containsExactly(
            "PASSING " + BEGIN.plus(EVERY), "STALE " + last.plus(FRESH), "PASSING " + now());
    Duration up = EVERY.plus(FRESH);
    assertThat(day().uptime())
        .isEqualTo(new Uptime(up, Duration.ZERO, Duration.ZERO, Duration.ofDays(1).minus(up)));
    assertThat(day().coverage()).isEqualTo(new Coverage(3, 363));
  }

  @Test
  void addsUpTheSameAfterARestart() {
    run(Outcome.PASSED, Outcome.FAILED, Outcome.FAILED, Outcome.FAILED, Outcome.PASSED);
    Availability before = day();
    assertThat(before.uptime().down()).isEqualTo(EVERY.multipliedBy(2));

    restartAfter(Duration.ZERO);

    assertThat(day()).isEqualTo(before);
  }

  @Test
  void coversTheSameAfterARestartThatFollowsAWindow() {
    maintain(EVERY.multipliedBy(3));
    for (Outcome outcome : List.of(Outcome.PASSED, Outcome.MISSED, Outcome.PASSED)) {
      run(outcome);
    }
    run(Outcome.PASSED, Outcome.FAILED, Outcome.PASSED, Outcome.FAILED);
    run(Outcome.PASSED, Trigger.MANUAL);
    Availability before = day();
    assertThat(before.coverage()).isEqualTo(new Coverage(3, 5));

    restartAfter(Duration.ZERO);

    assertThat(day()).isEqualTo(before);
  }

  @Test
  void addsUpAsMaintenanceAWindowInWhichThereWasNoProber() {
    maintain(Duration.ofHours(1));
    run(Outcome.PASSED, Outcome.PASSED);

    restartAfter(Duration.ofMinutes(61).plusSeconds(30));

    assertWindowOfAnHour();
  }

  @Test
  void addsUpAsMaintenanceAWindowThatTheProberDidNotSurvive() {
    maintain(Duration.ofHours(1));
    run(Outcome.PASSED, Outcome.PASSED, Outcome.FAILED);
    assertThat(health().verdict()).isEqualTo(Verdict.MAINTENANCE);

    restartAfter(Duration.ofMinutes(60).plusSeconds(30));

    assertWindowOfAnHour();
  }

  /** Half a minute after it, the suite having passed from its first run until the window. */
  private void assertWindowOfAnHour() {
    Instant from = BEGIN.plus(EVERY.multipliedBy(3));
    settle();
    assertThat(store.findChanges("shop", from.minusMillis(1)))
        .extracting(change -> change.verdict() + " " + change.at())
        .containsExactly(
            "PASSING " + BEGIN.plus(EVERY),
            "MAINTENANCE " + from,
            "PASSING " + from.plus(Duration.ofHours(1)));
    Duration up = EVERY.multipliedBy(2).plusSeconds(30);
    Duration maintained = Duration.ofHours(1);
    Duration unknown = Duration.ofDays(1).minus(up).minus(maintained);
    assertThat(day().uptime()).isEqualTo(new Uptime(up, Duration.ZERO, maintained, unknown));
    assertThat(day().coverage()).isEqualTo(new Coverage(2, 3));
    Availability before = day();
    restartAfter(Duration.ZERO);
    assertThat(day()).isEqualTo(before);
  }
}
