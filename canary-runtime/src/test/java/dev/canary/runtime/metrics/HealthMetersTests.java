package dev.canary.runtime.metrics;

import static dev.canary.runtime.metrics.MetricsFixture.NOW;
import static dev.canary.runtime.metrics.MetricsFixture.end;
import static dev.canary.runtime.metrics.MetricsFixture.failed;
import static dev.canary.runtime.metrics.MetricsFixture.judged;
import static dev.canary.runtime.metrics.MetricsFixture.run;
import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Health;
import dev.canary.runtime.run.HealthStatus;
import dev.canary.runtime.run.LedgerEntry;
import dev.canary.runtime.run.LedgerKey;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunQuery;
import dev.canary.runtime.run.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthMetersTests {

  private final MetricsFixture prober = new MetricsFixture();

  @AfterEach
  void close() {
    prober.close();
  }

  @Test
  void showsTheHealthAsItIsAtTheScrape() {
    Run failed = failed();
    prober.recorded.add(run(end(Outcome.PASSED, NOW.minusSeconds(90), List.of())));
    assertThat(prober.lines("canary_health")).containsExactly("canary_health 0.0");
    assertThat(prober.lines("probe_")).isEmpty();

    prober.health =
        Health.of(
            HealthStatus.WARN, NOW, List.of(judged(prober.invoices, Verdict.FAILING, failed)));

    assertThat(prober.lines("canary_health")).containsExactly("canary_health 1.0");
    assertThat(prober.lines("canary_suite_verdict"))
        .contains(
            "canary_suite_verdict{suite=\"invoices\",verdict=\"FAILING\"} 1.0",
            "canary_suite_verdict{suite=\"invoices\",verdict=\"PASSING\"} 0.0")
        .hasSize(Verdict.values().length);
    assertThat(prober.lines("probe_"))
        .containsExactly(
            "probe_duration_seconds{suite=\"invoices\"} 1.532",
            "probe_success{suite=\"invoices\"} 0.0");
    assertThat(prober.lines("canary_suite_last_run"))
        .containsExactly(
            "canary_suite_last_run_timestamp_seconds{suite=\"invoices\"} 1.795197601532E9");
  }

  @Test
  void remembersTheLastPassOfASuiteThatFails() {
    prober.recorded.add(run(end(Outcome.PASSED, NOW.minusSeconds(90), List.of())));
    prober.health =
        Health.of(
            HealthStatus.FAIL, NOW, List.of(judged(prober.invoices, Verdict.FAILING, failed())));

    await().until(() -> !lastPasses().isEmpty());
    assertThat(lastPass()).isEqualTo(seconds(NOW.minusSeconds(90)));
    assertThat(prober.queries)
        .containsExactly(
            new RunQuery("invoices", null, Set.of(Outcome.PASSED, Outcome.DEGRADED), 1));

    prober.metrics.onFinished(run(end(Outcome.DEGRADED, NOW.plusSeconds(30), List.of())));

    assertThat(lastPass()).isEqualTo(seconds(NOW.plusSeconds(30)));
    assertThat(prober.queries).hasSize(1);
  }

  @Test
  void doesNotWaitForAHistoryThatHangs() {
    prober.health =
        Health.of(
            HealthStatus.FAIL, NOW, List.of(judged(prober.invoices, Verdict.FAILING, failed())));

    synchronized (prober.history) {
      assertThat(lastPasses()).isEmpty();
      await().until(() -> !prober.queries.isEmpty());
      prober.metrics.onFinished(run(end(Outcome.PASSED, NOW.plusSeconds(30), List.of())));
      assertThat(lastPass()).isEqualTo(seconds(NOW.plusSeconds(30)));
    }
    assertThat(prober.queries).hasSize(1);
  }

  private List<String> lastPasses() {
    return prober.lines("canary_suite_last_pass_timestamp_seconds");
  }

  private double lastPass() {
    String series = lastPasses().get(0);
    return Double.parseDouble(series.substring(series.lastIndexOf(' ')));
  }

  private static double seconds(Instant time) {
    return time.toEpochMilli() / 1e3;
  }

  @Test
  void countsWhatSuitesHaveLeftBehind() {
    prober.leftovers.add(leftover("invoices", "7"));
    prober.leftovers.add(leftover("invoices", "8"));
    prober.leftovers.add(leftover("a suite that is gone", "9"));

    assertThat(prober.lines("canary_test_data_leftover"))
        .containsExactly(
            "canary_test_data_leftover{suite=\"invoices\"} 2.0",
            "canary_test_data_leftover{suite=\"login\"} 0.0");
  }

  @Test
  void countsWhatAnEnvironmentHasLeftBehindForTheFirstSuiteThatUsesIt() {
    prober.groups =
        List.of(
            new Group(
                "shop",
                List.of(
                    suite("shop").uses("com.acme.Tenant").build(),
                    suite("stock").uses("com.acme.Tenant").build()),
                Duration.ofMinutes(5)));
    prober.leftovers.add(leftover("com.acme.Tenant", "t1"));

    assertThat(prober.lines("canary_test_data_leftover"))
        .containsExactly(
            "canary_test_data_leftover{suite=\"shop\"} 1.0",
            "canary_test_data_leftover{suite=\"stock\"} 0.0");
  }

  private static LedgerEntry leftover(String owner, String id) {
    return new LedgerEntry(new LedgerKey(owner, "invoice", id), "run-1", NOW, Map.of());
  }
}
