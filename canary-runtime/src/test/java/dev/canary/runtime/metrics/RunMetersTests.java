package dev.canary.runtime.metrics;

import static dev.canary.runtime.metrics.MetricsFixture.NOW;
import static dev.canary.runtime.metrics.MetricsFixture.failed;
import static dev.canary.runtime.metrics.MetricsFixture.pending;
import static dev.canary.runtime.metrics.MetricsFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Health;
import dev.canary.runtime.run.HealthStatus;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunMetersTests {

  private final MetricsFixture prober = new MetricsFixture();

  @AfterEach
  void close() {
    prober.close();
  }

  @Test
  void showsEverySuiteFromTheStart() {
    assertThat(prober.lines("canary_suite_"))
        .contains(
            "canary_suite_started_total{suite=\"invoices\"} 0.0",
            "canary_suite_started_total{suite=\"login\"} 0.0",
            "canary_suite_running{suite=\"login\"} 0.0",
            "canary_suite_retries_total{suite=\"login\"} 0.0",
            "canary_suite_finished_total{outcome=\"FAILED\",suite=\"login\"} 0.0",
            "canary_suite_interval_seconds{suite=\"login\"} 300.0",
            "canary_suite_info{class=\"com.acme.LoginCanary\",group=\"invoices\",name=\"Log"
                + " \\\"in\\\"\",suite=\"login\",tags=\"money,shop\"} 1.0");
    assertThat(prober.lines("canary_build_info"))
        .containsExactly("canary_build_info{environment=\"production\",version=\"0.1.0\"} 1.0");
    assertThat(prober.lines("canary_runs_missed_total")).isEmpty();
  }

  @Test
  void countsAndMeasuresRuns() {
    Run run = failed();
    prober.metrics.onStarted(run.start());

    assertThat(prober.lines("canary_suite_running{suite=\"invoices\"}"))
        .containsExactly("canary_suite_running{suite=\"invoices\"} 1.0");
    prober.metrics.onFinished(run);

    assertThat(prober.lines("canary_suite_"))
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
    assertThat(prober.lines("canary_step_duration_seconds_count"))
        .containsExactly(
            "canary_step_duration_seconds_count{outcome=\"FAILED\",step=\"issue\",suite=\"invoices\"}"
                + " 1",
            "canary_step_duration_seconds_count{outcome=\"PASSED\",step=\"create\",suite=\"invoices\"}"
                + " 1");
  }

  @Test
  void countsAllAttemptsAsOneRunThatEndsAsTheLastDoes() {
    Run first = failed();
    Run last = run(RunEnd.without(NOW.plusMillis(300), Outcome.DEGRADED, "Attempt 1 failed."));
    prober.metrics.onStarted(first.start());
    prober.metrics.onRetried(new Run(first.start(), first.end(), true), last.start());
    prober.metrics.onFinished(last);

    assertThat(prober.lines("canary_suite_"))
        .contains(
            "canary_suite_retries_total{suite=\"invoices\"} 1.0",
            "canary_suite_running{suite=\"invoices\"} 0.0",
            "canary_suite_started_total{suite=\"invoices\"} 1.0",
            "canary_suite_finished_total{outcome=\"FAILED\",suite=\"invoices\"} 0.0",
            "canary_suite_finished_total{outcome=\"DEGRADED\",suite=\"invoices\"} 1.0",
            "canary_suite_duration_seconds_sum{outcome=\"DEGRADED\",suite=\"invoices\"} 0.3");
    assertThat(prober.lines("canary_step_duration_seconds")).isEmpty();
  }

  @Test
  void countsBlockedRunsAsStartedAndFinished() {
    Run run = run(RunEnd.without(NOW, Outcome.BLOCKED, "Blocked by login."));

    prober.tell(run);

    assertThat(prober.lines("canary_suite_"))
        .contains(
            "canary_suite_started_total{suite=\"invoices\"} 1.0",
            "canary_suite_finished_total{outcome=\"BLOCKED\",suite=\"invoices\"} 1.0",
            "canary_suite_duration_seconds_count{outcome=\"BLOCKED\",suite=\"invoices\"} 1",
            "canary_suite_running{suite=\"invoices\"} 0.0");
  }

  @Test
  void takesTheSeriesOfASuiteThatIsGoneWhenItsLastRunIsOver() {
    Run run = run(RunEnd.without(NOW, Outcome.PASSED, "It passed."));
    prober.metrics.onStarted(run.start());

    prober.groups = List.of();
    assertThat(prober.lines("canary_suite_running"))
        .containsExactly("canary_suite_running{suite=\"invoices\"} 1.0");
    prober.metrics.onFinished(run);

    assertThat(prober.lines("canary_suite_running")).isEmpty();
    assertThat(prober.lines("canary_suite_finished")).isEmpty();
  }

  @Test
  void countsMissedRunsByReason() {
    prober.metrics.countMissed(prober.groups.get(0), "overlap");

    assertThat(prober.lines("canary_runs_missed_total"))
        .containsExactly(
            "canary_runs_missed_total{reason=\"overlap\",suite=\"invoices\"} 1.0",
            "canary_runs_missed_total{reason=\"overlap\",suite=\"login\"} 1.0");
    assertThat(prober.lines("canary_suite_started_total{suite=\"login\"}")).hasSize(1);
  }

  @Test
  void takesTheSeriesOfASuiteThatIsGone() {
    prober.tell(failed());
    prober.groups = List.of(new Group("login", List.of(prober.login), Duration.ofMinutes(5)));
    prober.health = Health.of(HealthStatus.FAIL, NOW, List.of(pending(prober.login)));

    assertThat(prober.lines("")).noneMatch(line -> line.contains("invoices"));
    assertThat(prober.lines("canary_suite_started_total{suite=\"login\"}")).hasSize(1);
  }
}
