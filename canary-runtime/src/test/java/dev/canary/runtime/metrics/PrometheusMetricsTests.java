package dev.canary.runtime.metrics;

import static dev.canary.runtime.metrics.MetricsFixture.NOW;
import static dev.canary.runtime.metrics.MetricsFixture.end;
import static dev.canary.runtime.metrics.MetricsFixture.failed;
import static dev.canary.runtime.metrics.MetricsFixture.judged;
import static dev.canary.runtime.metrics.MetricsFixture.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.run.Health;
import dev.canary.runtime.run.HealthStatus;
import dev.canary.runtime.run.MetricsText;
import dev.canary.runtime.run.NotificationChannel;
import dev.canary.runtime.run.NotificationResult;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrometheusMetricsTests {

  private final MetricsFixture prober = new MetricsFixture();

  @AfterEach
  void close() {
    prober.close();
  }

  @Test
  void measuresTheProberItself() {
    prober.metrics.recordScheduleDelay(Duration.ofMillis(20));
    prober.metrics.recordStoreWrite(Duration.ofMillis(3));
    prober.metrics.countStoreFailure();

    assertThat(prober.lines("canary_s"))
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
  void countsNotificationsFromZero() {
    assertThat(prober.lines("canary_notifications_total{channel=\"ping\""))
        .containsExactly(
            "canary_notifications_total{channel=\"ping\",result=\"delivered\"} 0.0",
            "canary_notifications_total{channel=\"ping\",result=\"failed\"} 0.0",
            "canary_notifications_total{channel=\"ping\",result=\"superseded\"} 0.0");
    assertThat(prober.lines("canary_notifications_total{channel=\"slack\""))
        .containsExactly(
            "canary_notifications_total{channel=\"slack\",result=\"delivered\"} 0.0",
            "canary_notifications_total{channel=\"slack\",result=\"retried\"} 0.0",
            "canary_notifications_total{channel=\"slack\",result=\"superseded\"} 0.0");
    assertThat(prober.lines("canary_notifications_total{")).hasSize(6 * 3);

    prober.metrics.countNotification(NotificationChannel.PING, NotificationResult.FAILED);

    assertThat(prober.lines("canary_notifications_total"))
        .contains("canary_notifications_total{channel=\"ping\",result=\"failed\"} 1.0");
  }

  @Test
  void hasTheNamesOfTheContractAndNoOthers() throws IOException {
    prober.tell(failed());
    prober.metrics.countMissed(prober.groups.get(0), "overlap");
    prober.recorded.add(run(end(Outcome.PASSED, NOW.minusSeconds(90), List.of())));
    prober.health =
        Health.of(
            HealthStatus.FAIL, NOW, List.of(judged(prober.invoices, Verdict.FAILING, failed())));
    await("all of them").until(() -> !prober.lines("canary_suite_last_pass").isEmpty());

    Map<String, String> types =
        prober.lines("").stream()
            .filter(line -> line.matches("# TYPE (canary|probe)_.*"))
            .map(line -> line.split(" "))
            .collect(Collectors.toMap(words -> words[2], words -> words[3]));

    assertThat(types)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("canary_suite_started_total", "counter"),
                Map.entry("canary_suite_finished_total", "counter"),
                Map.entry("canary_suite_retries_total", "counter"),
                Map.entry("canary_runs_missed_total", "counter"),
                Map.entry("canary_store_failures_total", "counter"),
                Map.entry("canary_notifications_total", "counter"),
                Map.entry("canary_worker_restarts_total", "counter"),
                Map.entry("canary_suite_running", "gauge"),
                Map.entry("canary_suite_verdict", "gauge"),
                Map.entry("canary_suite_last_run_timestamp_seconds", "gauge"),
                Map.entry("canary_suite_last_pass_timestamp_seconds", "gauge"),
                Map.entry("canary_suite_interval_seconds", "gauge"),
                Map.entry("canary_health", "gauge"),
                Map.entry("canary_scheduler_alive", "gauge"),
                Map.entry("canary_test_data_leftover", "gauge"),
                Map.entry("probe_success", "gauge"),
                Map.entry("probe_duration_seconds", "gauge"),
                Map.entry("canary_suite_info", "gauge"),
                Map.entry("canary_build_info", "gauge"),
                Map.entry("canary_config_last_reload_successful", "gauge"),
                Map.entry("canary_config_last_reload_success_timestamp_seconds", "gauge"),
                Map.entry("canary_suite_duration_seconds", "histogram"),
                Map.entry("canary_step_duration_seconds", "histogram"),
                Map.entry("canary_schedule_delay_seconds", "histogram"),
                Map.entry("canary_store_write_seconds", "histogram")));
    String manual = Files.readString(Path.of("../docs/metrics.md"));
    assertThat(types).allSatisfy((name, type) -> assertThat(manual).contains(row(name, type)));
  }

  @Test
  void explainsEveryMetricInASentence() {
    List<String> helps =
        prober.lines("").stream().filter(it -> it.startsWith("# HELP canary_")).toList();

    assertThat(helps).isNotEmpty().allMatch(help -> help.matches("# HELP \\w+ [A-Z1].*\\."));
  }

  @Test
  void writesOpenMetricsWhenAsked() {
    MetricsText text = prober.metrics.scrape("text/plain;version=0.0.4;q=0.5");
    MetricsText open =
        prober.metrics.scrape("application/openmetrics-text;version=1.0.0,text/plain;q=0.5");

    assertThat(text.contentType()).isEqualTo("text/plain; version=0.0.4; charset=utf-8");
    assertThat(text.text()).doesNotContain("# EOF");
    assertThat(open.contentType())
        .isEqualTo("application/openmetrics-text; version=1.0.0; charset=utf-8");
    assertThat(open.text())
        .contains("# TYPE canary_suite_started counter\n")
        .contains("canary_suite_started_total{suite=\"login\"} 0.0\n")
        .endsWith("# EOF\n");
  }

  private static String row(String name, String type) {
    return "| `%s` | %s |".formatted(name, type);
  }

  private Set<String> names() {
    return prober.lines("").stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.replaceAll("[{ ].*", ""))
        .collect(Collectors.toSet());
  }

  @Test
  void saysWhetherTheLastReloadWasRefusedAndWhenOneWasNot() {
    prober.metrics.recordReload(true, MetricsFixture.NOW);
    prober.metrics.recordReload(false, MetricsFixture.NOW.plusSeconds(60));

    assertThat(prober.lines("canary_config_"))
        .containsExactly(
            "canary_config_last_reload_success_timestamp_seconds 1.7951976E9",
            "canary_config_last_reload_successful 0.0");
  }
}
