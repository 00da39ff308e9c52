package dev.canary.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.FailureKind;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Health;
import dev.canary.runtime.run.HealthStatus;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.MetricsText;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Page;
import dev.canary.runtime.run.ProberInfo;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrometheusMetricsTests {

  private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

  private final Suite invoices = suite("invoices", "Invoices");
  private final Suite login = suite("login", "Log \"in\"");
  private final History history = new History();
  private List<Group> groups =
      List.of(new Group("invoices", List.of(invoices, login), Duration.ofMinutes(5)));
  private Health health = new Health(HealthStatus.FAIL, NOW, List.of(pending(invoices)));
  private final PrometheusMetrics metrics =
      new PrometheusMetrics(
          new MetricsParts(
              new ProberInfo("canary", "production", "0.1.0"),
              () -> groups,
              () -> health,
              history));

  @BeforeEach
  void start() {
    metrics.start();
  }

  @AfterEach
  void close() {
    metrics.close();
  }

  @Test
  void showsEverySuiteFromTheStart() {
    assertThat(series("canary_suite_"))
        .contains(
            "canary_suite_started_total{suite=\"invoices\"} 0.0",
            "canary_suite_started_total{suite=\"login\"} 0.0",
            "canary_suite_running{suite=\"login\"} 0.0",
            "canary_suite_finished_total{outcome=\"FAILED\",suite=\"login\"} 0.0",
            "canary_suite_interval_seconds{suite=\"login\"} 300.0",
            "canary_suite_info{class=\"com.acme.LoginCanary\",group=\"invoices\",name=\"Log"
                + " \\\"in\\\"\",suite=\"login\",tags=\"money,shop\"} 1.0");
    assertThat(series("canary_build_info"))
        .containsExactly("canary_build_info{environment=\"production\",version=\"0.1.0\"} 1.0");
    assertThat(series("canary_runs_missed_total")).isEmpty();
  }

  @Test
  void countsAndMeasuresRuns() {
    Run run = failed();
    metrics.onStarted(run.start());

    assertThat(series("canary_suite_running{suite=\"invoices\"}"))
        .containsExactly("canary_suite_running{suite=\"invoices\"} 1.0");
    metrics.onFinished(run);

    assertThat(series("canary_suite_"))
        .contains(
            "canary_suite_running{suite=\"invoices\"} 0.0",
            "canary_suite_started_total{suite=\"invoices\"} 1.0",
            "canary_suite_finished_total{outcome=\"FAILED\",suite=\"invoices\"} 1.0",
            "canary_suite_duration_seconds_bucket{outcome=\"FAILED\",suite=\"invoices\",le=\"1.0\"}"
                + " 0",
            "canary_suite_duration_seconds_bucket{outcome=\"FAILED\",suite=\"invoices\",le=\"2.5\"}"
                + " 1",
            "canary_suite_duration_seconds_count{outcome=\"FAILED\",suite=\"invoices\"} 1",
            "canary_suite_duration_seconds_sum{outcome=\"FAILED\",suite=\"invoices\"} 1.532");
    assertThat(series("canary_step_duration_seconds_count"))
        .containsExactly(
            "canary_step_duration_seconds_count{outcome=\"FAILED\",step=\"issue\",suite=\"invoices\"}"
                + " 1",
            "canary_step_duration_seconds_count{outcome=\"PASSED\",step=\"create\",suite=\"invoices\"}"
                + " 1");
  }

  @Test
  void countsBlockedRunsAsStartedAndFinished() {
    Run run = run(RunEnd.without(NOW, Outcome.BLOCKED, "Blocked by login."));

    metrics.onStarted(run.start());
    metrics.onFinished(run);

    assertThat(series("canary_suite_"))
        .contains(
            "canary_suite_started_total{suite=\"invoices\"} 1.0",
            "canary_suite_finished_total{outcome=\"BLOCKED\",suite=\"invoices\"} 1.0",
            "canary_suite_duration_seconds_count{outcome=\"BLOCKED\",suite=\"invoices\"} 1",
            "canary_suite_running{suite=\"invoices\"} 0.0");
  }

  @Test
  void countsMissedRunsByReason() {
    metrics.countMissed(groups.get(0), "overlap");

    assertThat(series("canary_runs_missed_total"))
        .containsExactly(
            "canary_runs_missed_total{reason=\"overlap\",suite=\"invoices\"} 1.0",
            "canary_runs_missed_total{reason=\"overlap\",suite=\"login\"} 1.0");
    assertThat(series("canary_suite_started_total{suite=\"login\"}")).hasSize(1);
  }

  @Test
  void showsTheHealthAsItIsAtTheScrape() {
    Run failed = failed();
    history.runs.add(run(end(Outcome.PASSED, NOW.minusSeconds(90), List.of())));
    assertThat(series("canary_health")).containsExactly("canary_health 0.0");
    assertThat(series("probe_")).isEmpty();

    health = new Health(HealthStatus.WARN, NOW, List.of(judged(invoices, Verdict.FAILING, failed)));

    assertThat(series("canary_health")).containsExactly("canary_health 1.0");
    assertThat(series("canary_suite_verdict"))
        .contains(
            "canary_suite_verdict{suite=\"invoices\",verdict=\"FAILING\"} 1.0",
            "canary_suite_verdict{suite=\"invoices\",verdict=\"PASSING\"} 0.0")
        .hasSize(Verdict.values().length);
    assertThat(series("probe_"))
        .containsExactly(
            "probe_duration_seconds{suite=\"invoices\"} 1.532",
            "probe_success{suite=\"invoices\"} 0.0");
    assertThat(series("canary_suite_last_run"))
        .containsExactly(
            "canary_suite_last_run_timestamp_seconds{suite=\"invoices\"} 1.795197601532E9");
  }

  @Test
  void remembersTheLastPassOfASuiteThatFails() {
    history.runs.add(run(end(Outcome.PASSED, NOW.minusSeconds(90), List.of())));
    health =
        new Health(HealthStatus.FAIL, NOW, List.of(judged(invoices, Verdict.FAILING, failed())));

    assertThat(lastPass()).isEqualTo(seconds(NOW.minusSeconds(90)));
    assertThat(history.queries)
        .containsExactly(
            new RunQuery("invoices", null, Set.of(Outcome.PASSED, Outcome.DEGRADED), 1));

    metrics.onFinished(run(end(Outcome.DEGRADED, NOW.plusSeconds(30), List.of())));

    assertThat(lastPass()).isEqualTo(seconds(NOW.plusSeconds(30)));
    assertThat(history.queries).hasSize(1);
  }

  @Test
  void measuresTheProberItself() {
    metrics.recordScheduleDelay(Duration.ofMillis(20));
    metrics.recordStoreWrite(Duration.ofMillis(3));
    metrics.countStoreFailure();

    assertThat(series("canary_s"))
        .contains(
            "canary_schedule_delay_seconds_bucket{le=\"0.025\"} 1",
            "canary_schedule_delay_seconds_sum 0.02",
            "canary_store_write_seconds_count 1",
            "canary_store_failures_total 1.0");
    assertThat(names())
        .contains(
            "jvm_memory_used_bytes",
            "jvm_threads_live_threads",
            "jvm_gc_memory_allocated_bytes_total",
            "process_cpu_seconds_total",
            "process_uptime_seconds",
            "process_files_open_files");
  }

  @Test
  void takesTheSeriesOfASuiteThatIsGone() {
    metrics.onStarted(failed().start());
    metrics.onFinished(failed());
    groups = List.of(new Group("login", List.of(login), Duration.ofMinutes(5)));
    health = new Health(HealthStatus.FAIL, NOW, List.of(pending(login)));

    assertThat(scrape("").lines()).noneMatch(line -> line.contains("invoices"));
    assertThat(series("canary_suite_started_total{suite=\"login\"}")).hasSize(1);
  }

  @Test
  void hasTheNamesOfTheContractAndNoOthers() {
    metrics.onStarted(failed().start());
    metrics.onFinished(failed());
    metrics.countMissed(groups.get(0), "overlap");
    history.runs.add(run(end(Outcome.PASSED, NOW.minusSeconds(90), List.of())));
    health =
        new Health(HealthStatus.FAIL, NOW, List.of(judged(invoices, Verdict.FAILING, failed())));

    Map<String, String> types =
        scrape("")
            .lines()
            .filter(line -> line.matches("# TYPE (canary|probe)_.*"))
            .map(line -> line.split(" "))
            .collect(Collectors.toMap(words -> words[2], words -> words[3]));

    assertThat(types)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("canary_suite_started_total", "counter"),
                Map.entry("canary_suite_finished_total", "counter"),
                Map.entry("canary_runs_missed_total", "counter"),
                Map.entry("canary_store_failures_total", "counter"),
                Map.entry("canary_suite_running", "gauge"),
                Map.entry("canary_suite_verdict", "gauge"),
                Map.entry("canary_suite_last_run_timestamp_seconds", "gauge"),
                Map.entry("canary_suite_last_pass_timestamp_seconds", "gauge"),
                Map.entry("canary_suite_interval_seconds", "gauge"),
                Map.entry("canary_health", "gauge"),
                Map.entry("probe_success", "gauge"),
                Map.entry("probe_duration_seconds", "gauge"),
                Map.entry("canary_suite_info", "gauge"),
                Map.entry("canary_build_info", "gauge"),
                Map.entry("canary_suite_duration_seconds", "histogram"),
                Map.entry("canary_step_duration_seconds", "histogram"),
                Map.entry("canary_schedule_delay_seconds", "histogram"),
                Map.entry("canary_store_write_seconds", "histogram")));
  }

  @Test
  void explainsEveryMetricInASentence() {
    List<String> helps = scrape("").lines().filter(it -> it.startsWith("# HELP canary_")).toList();

    assertThat(helps).isNotEmpty().allMatch(help -> help.matches("# HELP \\w+ [A-Z1].*\\."));
  }

  @Test
  void writesOpenMetricsWhenAsked() {
    MetricsText text = metrics.scrape("text/plain;version=0.0.4;q=0.5");
    MetricsText open =
        metrics.scrape("application/openmetrics-text;version=1.0.0,text/plain;q=0.5");

    assertThat(text.contentType()).isEqualTo("text/plain; version=0.0.4; charset=utf-8");
    assertThat(text.text()).doesNotContain("# EOF");
    assertThat(open.contentType())
        .isEqualTo("application/openmetrics-text; version=1.0.0; charset=utf-8");
    assertThat(open.text())
        .contains("# TYPE canary_suite_started counter\n")
        .contains("canary_suite_started_total{suite=\"login\"} 0.0\n")
        .endsWith("# EOF\n");
  }

  private String scrape(String accept) {
    return metrics.scrape(accept).text();
  }

  private List<String> series(String prefix) {
    return scrape("").lines().filter(line -> line.startsWith(prefix)).toList();
  }

  private Set<String> names() {
    return scrape("")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.replaceAll("[{ ].*", ""))
        .collect(Collectors.toSet());
  }

  private double lastPass() {
    String series = series("canary_suite_last_pass_timestamp_seconds").get(0);
    return Double.parseDouble(series.substring(series.lastIndexOf(' ')));
  }

  private static double seconds(Instant time) {
    return time.toEpochMilli() / 1e3;
  }

  private static Suite suite(String id, String name) {
    return new Suite(
        id,
        name,
        "com.acme.LoginCanary",
        "suites.jar",
        Set.of("shop", "money"),
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

  private static SuiteHealth pending(Suite suite) {
    return new SuiteHealth(suite, Verdict.PENDING, null, null, 0, List.of(), List.of());
  }

  private static SuiteHealth judged(Suite suite, Verdict verdict, Run latest) {
    return new SuiteHealth(suite, verdict, latest, NOW, 1, List.of(), List.of());
  }

  private static Run failed() {
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

  private static StepResult step(
      String id, int index, Instant start, StepOutcome outcome, @Nullable Failure failure) {
    return new StepResult(
        new StepInfo(id, id), index, start, Duration.ofMillis(700), outcome, null, failure);
  }

  private static RunEnd end(Outcome outcome, Instant at, List<StepResult> steps) {
    return new RunEnd(at, outcome, "Because.", null, steps, null, Map.of());
  }

  private static Run run(RunEnd end) {
    return new RunStart(
            "run-1",
            new SuiteRef("invoices", "com.acme.InvoicesCanary", "invoices"),
            new LaunchInfo("launch-1", Trigger.SCHEDULE, Map.of(), "in-process"),
            1,
            NOW)
        .end(end);
  }

  private static final class History implements RunHistory {
    private final List<Run> runs = new ArrayList<>();
    private final List<RunQuery> queries = new ArrayList<>();

    @Override
    public Optional<Run> findRun(String id) {
      return Optional.empty();
    }

    @Override
    public Page<Run> findRuns(RunQuery query) {
      queries.add(query);
      return new Page<>(runs, null);
    }

    @Override
    public List<Run> findRunning() {
      return List.of();
    }
  }
}
