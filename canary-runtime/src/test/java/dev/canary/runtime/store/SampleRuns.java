package dev.canary.runtime.store;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.canary.runtime.run.Attachment;
import dev.canary.runtime.run.CleanupResult;
import dev.canary.runtime.run.Content;
import dev.canary.runtime.run.Evidence;
import dev.canary.runtime.run.EvidenceEntry;
import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.FailureKind;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.LogLine;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StepInfo;
import dev.canary.runtime.run.StepOutcome;
import dev.canary.runtime.run.StepResult;
import dev.canary.runtime.run.SuiteRef;
import dev.canary.runtime.run.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Runs as a launch would tell of them. */
public final class SampleRuns {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123Z");

  private SampleRuns() {}

  public static RunStart start(String suite) {
    return start(UuidCreator.getTimeOrderedEpoch().toString(), suite);
  }

  static RunStart start(String id, String suite) {
    return new RunStart(
        id,
        new SuiteRef(suite, "com.acme." + suite, "sign-up"),
        new LaunchInfo("launch-1", Trigger.SCHEDULE, Map.of(), "in-process"),
        1,
        NOON);
  }

  /** One that somebody wanted beside the schedule. */
  static RunStart ordered(String suite, String launch) {
    return new RunStart(
        UuidCreator.getTimeOrderedEpoch().toString(),
        new SuiteRef(suite, "com.acme." + suite, "sign-up"),
        new LaunchInfo(launch, Trigger.MANUAL, Map.of(), "in-process"),
        1,
        NOON);
  }

  /** A run of ten steps that passed. */
  public static Run passed(RunStart start) {
    List<StepResult> steps = IntStream.range(0, 10).mapToObj(SampleRuns::passedStep).toList();
    CleanupResult cleanup = new CleanupResult(StepOutcome.PASSED, Duration.ofMillis(3), null);
    return start.end(
        new RunEnd(NOON.plusMillis(1500), Outcome.PASSED, null, null, steps, cleanup, Map.of()));
  }

  private static StepResult passedStep(int index) {
    return new StepResult(
        new StepInfo("step" + index, "Step " + index),
        index,
        NOON.plusMillis(index),
        Duration.ofNanos(123_456),
        StepOutcome.PASSED,
        null,
        null);
  }

  static Run ended(RunStart start, Outcome outcome) {
    return start.end(RunEnd.without(NOON.plusMillis(20), outcome, "because"));
  }

  /** One that ended after a while. */
  static Run ended(String suite, Instant startedAt, Duration duration, Outcome outcome) {
    RunStart some = start(suite);
    RunStart start =
        new RunStart(some.id(), some.suite(), some.launch(), some.attempt(), startedAt);
    return start.end(RunEnd.without(startedAt.plus(duration), outcome, "because"));
  }

  /** A run in which every field has a value. */
  static Run full() {
    RunStart start =
        new RunStart(
            UuidCreator.getTimeOrderedEpoch().toString(),
            new SuiteRef("invoices", "com.acme.InvoicesCanary", "sign-up"),
            new LaunchInfo(
                "launch-7", Trigger.PIPELINE, Map.of("version", "1.2 \"rc\""), "worker-2"),
            3,
            NOON);
    Failure failure =
        new Failure(
            FailureKind.ASSERTION,
            "org.opentest4j.AssertionFailedError",
            "expected: 200 but was: 502 – žluťoučký kůň 🐤",
            "org.opentest4j.AssertionFailedError\n\tat com.acme.InvoicesCanary.issue(I.java:4)");
    Failure leftBehind = new Failure(FailureKind.CLEANUP, "java.io.IOException", "503", "at …");
    return start.end(
        new RunEnd(
            NOON.plusMillis(1532),
            Outcome.FAILED,
            "Issue the invoice failed",
            failure,
            List.of(passedStep(0), failedStep(failure), skippedStep()),
            new CleanupResult(StepOutcome.FAILED, Duration.ofNanos(2_000_001), leftBehind),
            Map.of("invoice", "42", "order", "{}")));
  }

  /** Logs, an exchange, a process and two files. */
  static Evidence evidence() {
    return evidence(new byte[] {-1, 0, 1});
  }

  static Evidence evidence(byte[] picture) {
    return new Evidence(
        List.of(
            new LogLine(NOON, "INFO", "stdout", "kůň 🐤 \"0\"\n\tat", "issue"),
            new LogLine(NOON.plusMillis(1), "WARN", "shop", "built", null)),
        List.of(new EvidenceEntry("issue", "{\"status\":502,\"url\":\"http://shop/\"}")),
        List.of(new EvidenceEntry(null, "{\"command\":[\"ls\"]}")),
        List.of(
            new Attachment("issue", "page.html", "text/html", Content.of(new byte[] {60, 62})),
            new Attachment(null, "page.png", "image/png", Content.of(picture))));
  }

  private static StepResult failedStep(Failure failure) {
    return new StepResult(
        new StepInfo("issue", "Issue the invoice"),
        1,
        NOON.plusMillis(9),
        Duration.ofMillis(1500),
        StepOutcome.FAILED,
        null,
        failure);
  }

  private static StepResult skippedStep() {
    return new StepResult(
        new StepInfo("pay", "Pay"),
        2,
        null,
        Duration.ZERO,
        StepOutcome.SKIPPED,
        "step issue failed",
        null);
  }
}
