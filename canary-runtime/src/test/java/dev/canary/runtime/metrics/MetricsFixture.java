package dev.canary.runtime.metrics;

import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.FailureKind;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Health;
import dev.canary.runtime.run.HealthStatus;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.LedgerEntry;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Page;
import dev.canary.runtime.run.Plan;
import dev.canary.runtime.run.ProberInfo;
import dev.canary.runtime.run.RecentRun;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunHistory;
import dev.canary.runtime.run.RunQuery;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StepInfo;
import dev.canary.runtime.run.StepOutcome;
import dev.canary.runtime.run.StepResult;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.SuiteHealth.Ties;
import dev.canary.runtime.run.SuitePolicy;
import dev.canary.runtime.run.SuiteRef;
import dev.canary.runtime.run.Threshold;
import dev.canary.runtime.run.Trigger;
import dev.canary.runtime.run.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Metrics over suites, a health and a history that a test sets. */
final class MetricsFixture implements AutoCloseable, RunHistory {

  static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

  final Suite invoices = suite("invoices", "Invoices");
  final Suite login = suite("login", "Log \"in\"");
  final List<Run> recorded = new ArrayList<>();
  final List<LedgerEntry> leftovers = new ArrayList<>();
  final List<RunQuery> queries = new CopyOnWriteArrayList<>();

  /** Whoever holds it keeps everybody from reading. */
  final Object history = new Object();

  List<Group> groups =
      List.of(new Group("invoices", List.of(invoices, login), Duration.ofMinutes(5)));
  Health health = Health.of(HealthStatus.FAIL, NOW, List.of(pending(invoices)));
  final PrometheusMetrics metrics =
      new PrometheusMetrics(
          new MetricsParts(
              new ProberInfo("canary", "production", "0.1.0"),
              () ->
                  new Plan(
                      groups.stream().flatMap(it -> it.suites().stream()).toList(), groups, groups),
              () -> health,
              this,
              () -> leftovers));

  MetricsFixture() {
    metrics.start();
  }

  /** The lines of the Prometheus text that begin so. */
  List<String> lines(String prefix) {
    return metrics.scrape("").text().lines().filter(line -> line.startsWith(prefix)).toList();
  }

  void tell(Run run) {
    metrics.onStarted(run.start());
    metrics.onFinished(run);
  }

  @Override
  public Optional<Run> findRun(String id) {
    return Optional.empty();
  }

  @Override
  public Page<Run> findRuns(RunQuery query) {
    queries.add(query);
    synchronized (history) {
      return new Page<>(recorded, null);
    }
  }

  @Override
  public Optional<String> findNext(String suite, String id) {
    return Optional.empty();
  }

  @Override
  public List<RecentRun> findLatest(String suite, int limit) {
    return List.of();
  }

  @Override
  public List<Run> findOrdered(String launch) {
    return List.of();
  }

  @Override
  public List<Run> findRunning() {
    return List.of();
  }

  @Override
  public void close() {
    metrics.close();
  }

  static Suite suite(String id, String name) {
    return new Suite(
        id,
        name,
        "com.acme.LoginCanary",
        "suites.jar",
        Set.of("shop", "money"),
        List.of(),
        List.of(),
        List.of(),
        new SuitePolicy(
            null,
            Duration.ofMinutes(2),
            Duration.ofSeconds(30),
            Threshold.ONE,
            Threshold.ONE,
            false));
  }

  static SuiteHealth pending(Suite suite) {
    return new SuiteHealth(suite, Verdict.PENDING, null, null, null, 0, Ties.NONE);
  }

  static SuiteHealth judged(Suite suite, Verdict verdict, Run latest) {
    return new SuiteHealth(suite, verdict, latest, null, NOW, 1, Ties.NONE);
  }

  static Run failed() {
    Failure failure = new Failure(FailureKind.ASSERTION, "Error", "wrong", "Error: wrong");
    return run(
        end(
            Outcome.FAILED,
            NOW.plusMillis(1_532),
            List.of(
                step("create", 0, NOW, StepOutcome.PASSED, null),
                step("issue", 1, NOW, StepOutcome.FAILED, failure),
                new StepResult(
                    new StepInfo("pay", "Pay"),
                    2,
                    null,
                    Duration.ZERO,
                    StepOutcome.SKIPPED,
                    "The step \"issue\" failed.",
                    null))));
  }

  static StepResult step(
      String id, int index, Instant start, StepOutcome outcome, @Nullable Failure failure) {
    return new StepResult(
        new StepInfo(id, id), index, start, Duration.ofMillis(700), outcome, null, failure);
  }

  static RunEnd end(Outcome outcome, Instant at, List<StepResult> steps) {
    return new RunEnd(at, outcome, "Because.", null, steps, null, Map.of());
  }

  static Run run(RunEnd end) {
    return new RunStart(
            "run-1",
            new SuiteRef("invoices", "com.acme.InvoicesCanary", "invoices"),
            new LaunchInfo("launch-1", Trigger.SCHEDULE, Map.of(), "in-process"),
            1,
            end.endedAt().isBefore(NOW) ? end.endedAt() : NOW)
        .end(end);
  }
}
