package dev.canary.runtime.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.canary.runtime.run.Attachment;
import dev.canary.runtime.run.AuditEntry;
import dev.canary.runtime.run.Availability;
import dev.canary.runtime.run.CleanupResult;
import dev.canary.runtime.run.Content;
import dev.canary.runtime.run.Coverage;
import dev.canary.runtime.run.DurationSummary;
import dev.canary.runtime.run.Evidence;
import dev.canary.runtime.run.EvidenceEntry;
import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.FailureKind;
import dev.canary.runtime.run.Health;
import dev.canary.runtime.run.HealthStatus;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.LedgerEntry;
import dev.canary.runtime.run.LedgerKey;
import dev.canary.runtime.run.LogLine;
import dev.canary.runtime.run.Maintenance;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Resolution;
import dev.canary.runtime.run.Rollup;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.Span;
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
import dev.canary.runtime.run.Uptime;
import dev.canary.runtime.run.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Suites, runs and health to show. */
final class Samples {

  static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

  static final AuditEntry AUDITED =
      new AuditEntry(NOW, "alice", "203.0.113.7", "pause", "shop", true, Map.of("by", "session"));

  static final StepInfo ISSUE = new StepInfo("issue", "Issue the invoice");

  private static final SuitePolicy POLICY =
      new SuitePolicy(
          null,
          Duration.ofMinutes(2),
          Duration.ofSeconds(30),
          Threshold.ONE,
          Threshold.parse("2"),
          false);

  static final List<Availability> AVAILABILITY =
      List.of(
          new Availability(
              Span.DAY,
              new Uptime(
                  Duration.ofHours(20),
                  Duration.ofSeconds(41),
                  Duration.ZERO,
                  Duration.ofSeconds(14_359)),
              new Coverage(240, 288)),
          new Availability(
              Span.WEEK,
              new Uptime(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ofDays(7)),
              new Coverage(0, 0)));

  private Samples() {}

  static Suite suite(String id, String name, String... tags) {
    return new Suite(
        id,
        name,
        "com.acme." + name + "Canary",
        "/opt/canary/suites/shop.jar",
        Set.of(tags),
        List.of(new StepInfo("create", "Create draft"), ISSUE),
        List.of(),
        List.of(),
        POLICY);
  }

  static RunStart start(String suite) {
    return new RunStart(
        suite + "-run",
        new SuiteRef(suite, "com.acme.Canary", "invoices"),
        new LaunchInfo("launch-1", Trigger.SCHEDULE, Map.of("version", "1.2"), "in-process"),
        1,
        NOW.minusMillis(2_000));
  }

  static Run passed(String suite) {
    RunStart start = start(suite);
    return start.end(
        new RunEnd(
            start.startedAt().plusMillis(120),
            Outcome.PASSED,
            null,
            null,
            List.of(),
            null,
            Map.of()));
  }

  static Run failed(String suite) {
    RunStart start = start(suite);
    Failure failure =
        new Failure(
            FailureKind.ASSERTION,
            "org.opentest4j.AssertionFailedError",
            "expected: 200 but was: 502",
            "org.opentest4j.AssertionFailedError: expected: 200 but was: 502");
    return start.end(
        new RunEnd(
            start.startedAt().plusMillis(1_532),
            Outcome.FAILED,
            "The step \"Issue the invoice\" failed.",
            failure,
            List.of(
                new StepResult(
                    new StepInfo("create", "Create draft"),
                    0,
                    start.startedAt(),
                    Duration.ofNanos(1_234_567),
                    StepOutcome.PASSED,
                    null,
                    null),
                new StepResult(
                    ISSUE,
                    1,
                    start.startedAt().plusMillis(2),
                    Duration.ofMillis(1_530),
                    StepOutcome.FAILED,
                    null,
                    failure),
                new StepResult(
                    new StepInfo("pay", "Pay"),
                    2,
                    null,
                    Duration.ZERO,
                    StepOutcome.SKIPPED,
                    "The step \"Issue the invoice\" failed.",
                    null)),
            new CleanupResult(StepOutcome.PASSED, Duration.ofMillis(7), null),
            Map.of("invoice", "42")));
  }

  static SuiteHealth passing(Suite suite) {
    return judged(suite, Verdict.PASSING, passed(suite.id()));
  }

  static SuiteHealth failing(Suite suite, String... blocks) {
    return new SuiteHealth(
        suite,
        Verdict.FAILING,
        failed(suite.id()),
        null,
        NOW.minusSeconds(60),
        3,
        new Ties(List.of(), null, List.of(blocks)));
  }

  static SuiteHealth blocked(Suite suite, String... by) {
    return new SuiteHealth(
        suite,
        Verdict.BLOCKED,
        null,
        null,
        NOW.minusSeconds(60),
        0,
        new Ties(List.of(by), null, List.of()));
  }

  static SuiteHealth blockedByEnvironment(Suite suite, String environment) {
    return new SuiteHealth(
        suite,
        Verdict.BLOCKED,
        null,
        null,
        NOW.minusSeconds(60),
        0,
        new Ties(List.of(), environment, List.of()));
  }

  /** The same after a run that brought no result. */
  static SuiteHealth spoilt(SuiteHealth suite, Outcome outcome, String reason) {
    String id = suite.suite().id();
    return new SuiteHealth(
        suite.suite(),
        suite.verdict(),
        suite.latest(),
        start(id).end(RunEnd.without(NOW, outcome, reason)),
        suite.since(),
        suite.consecutiveFailures(),
        suite.ties());
  }

  static SuiteHealth pending(Suite suite) {
    return new SuiteHealth(suite, Verdict.PENDING, null, null, null, 0, Ties.NONE);
  }

  /** In a window of two hours, in the middle of it. */
  static SuiteHealth maintained(Suite suite) {
    Maintenance window =
        new Maintenance("deploy", NOW.minusSeconds(3600), NOW.plusSeconds(3600), true);
    return new SuiteHealth(
        suite,
        Verdict.MAINTENANCE,
        failed(suite.id()),
        null,
        window.from(),
        1,
        SuiteHealth.Ties.NONE,
        window);
  }

  static SuiteHealth judged(Suite suite, Verdict verdict, Run latest) {
    return new SuiteHealth(suite, verdict, latest, null, NOW.minusSeconds(3_600), 0, Ties.NONE);
  }

  static Health health(SuiteHealth... suites) {
    return Health.of(
        Stream.of(suites)
            .map(SuiteHealth::status)
            .max(Comparator.naturalOrder())
            .orElse(HealthStatus.PASS),
        NOW,
        Stream.of(suites).sorted(Comparator.comparing(it -> it.suite().id())).toList());
  }

  /** A line, an exchange, a process and a file. */
  static Evidence evidence() {
    return new Evidence(
        List.of(new LogLine(NOW, "WARN", "com.acme.Shop", "It is <b>slow</b>.", "issue")),
        List.of(
            new EvidenceEntry("issue", "{\"call\":1,\"status\":502,\"timings\":{\"dns\":0.4}}")),
        List.of(new EvidenceEntry(null, "{\"command\":[\"ls\"],\"exitCode\":0}")),
        List.of(
            new Attachment(
                "issue", "page.html", "text/html", Content.of("<script>".getBytes(UTF_8)))));
  }

  /** Something that was left behind two minutes ago. */
  static LedgerEntry leftover(String id) {
    return new LedgerEntry(
        new LedgerKey("invoices", "invoice", id),
        "invoices-run",
        NOW.minusSeconds(120),
        Map.of("realm", "eu"));
  }

  /** An hour with one failure. */
  static Rollup rollup(Instant start, long passed) {
    return new Rollup(
        "invoices",
        Resolution.HOUR,
        start,
        Map.of(Outcome.PASSED, passed, Outcome.FAILED, 1L),
        new DurationSummary(
            passed + 1,
            Duration.ofMillis(1300),
            Duration.ofMillis(90),
            Duration.ofMillis(190),
            Duration.ofNanos(250_500_000)));
  }
}
