package dev.canary.runtime.jar;

import dev.canary.runtime.run.Evidence;
import dev.canary.runtime.run.EvidenceEntry;
import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.FailureKind;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StepInfo;
import dev.canary.runtime.run.StepOutcome;
import dev.canary.runtime.run.StepResult;
import dev.canary.runtime.run.StoreListener;
import dev.canary.runtime.run.SuiteRef;
import dev.canary.runtime.run.Trigger;
import dev.canary.runtime.store.RunStore;
import dev.canary.runtime.store.StoreOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an earlier prober has recorded of the shop. */
final class WatchedHistory {

  private static final Duration EVERY = Duration.ofMinutes(30);
  private static final int RECENT = 60;
  private static final int DAYS = 390;
  private static final Map<String, List<StepInfo>> STEPS =
      Map.of(
          "sign-up", List.of(step("open"), step("create"), step("logIn")),
          "invoices",
              List.of(
                  step("draft"),
                  new StepInfo("issue", "Issue the invoice"),
                  step("pay"),
                  step("receipt")));

  private static final String ISSUED =
      """
      {"call":2,"hop":1,"startedAt":"2026-11-20T18:00:00.100Z","method":"POST",
       "url":"http://localhost/invoices/42/issue","status":201,"protocol":"http/1.1",
       "timings":{"firstByte":22.1,"body":0.3,"total":22.4},
       "request":{"headers":{"content-type":["application/json"]},"size":13,"body":"{\\"send\\":true}","cutOff":false},
       "response":{"headers":{"x-version":["1.41.2"]},"size":20,"body":"{\\"state\\":\\"issued\\"}","cutOff":false,"complete":true}}
      """;

  private final RunStore store;
  private final Instant latest;
  private int number;

  private WatchedHistory(RunStore store, Instant now) {
    this.store = store;
    this.latest = now.minus(EVERY).minusSeconds(90);
  }

  private static StepInfo step(String id) {
    return new StepInfo(id, id);
  }

  static void record(Path database) {
    InstantSource clock = Clock.systemUTC();
    RunStore store =
        RunStore.open(StoreOptions.of(database, "node-1"), new StoreListener() {}, clock);
    store.start();
    var history = new WatchedHistory(store, clock.instant());
    history.recordYear();
    List.of(
            "payments",
            "statements",
            "search",
            "reports",
            "newsletter",
            "export",
            "backups",
            "sign-up")
        .forEach(history::recordRecent);
    history.recordRecent("invoices");
    store.flush(Duration.ofSeconds(20));
    store.close(Duration.ofSeconds(10));
  }

  private void recordYear() {
    for (int half = DAYS * 2; half > 4; half--) {
      Instant at = latest.minus(Duration.ofHours(12L * half));
      add("invoices", at, half % 41 == 0 ? Outcome.FAILED : Outcome.PASSED, 240 + half % 60 * 4);
    }
  }

  private void recordRecent(String suite) {
    for (int back = RECENT; back >= 0; back--) {
      Instant at = latest.minus(EVERY.multipliedBy(back));
      add(suite, at, outcome(suite, back), 150 + (suite.length() * 37 + back * 53) % 140);
    }
  }

  private static Outcome outcome(String suite, int back) {
    return switch (suite) {
      case "search" -> back % 7 == 3 ? Outcome.DEGRADED : Outcome.PASSED;
      case "invoices" -> back == 33 || back == 34 ? Outcome.FAILED : Outcome.PASSED;
      case "payments", "statements" -> back == 33 || back == 34 ? Outcome.BLOCKED : Outcome.PASSED;
      case "newsletter" ->
          back == 20 ? Outcome.ERROR : back == 12 ? Outcome.MISSED : Outcome.PASSED;
      default -> Outcome.PASSED;
    };
  }

  private void add(String suite, Instant at, Outcome outcome, long millis) {
    String id =
        "%08x-%04x-7000-8000-%012x"
            .formatted(at.toEpochMilli() >>> 16, at.toEpochMilli() & 0xffff, number++);
    var start =
        new RunStart(
            id,
            new SuiteRef(suite, suite, suite.equals("search") ? "search" : "sign-up"),
            new LaunchInfo(id, Trigger.SCHEDULE, Map.of(), "worker-1"),
            1,
            at);
    store.onStarted(start);
    if (suite.equals("invoices") && outcome == Outcome.PASSED) {
      store.onEvidence(
          id,
          new Evidence(
              List.of(), List.of(new EvidenceEntry("issue", ISSUED)), List.of(), List.of()));
    }
    store.onFinished(start.end(end(suite, at, outcome, millis)));
  }

  private static RunEnd end(String suite, Instant at, Outcome outcome, long millis) {
    Failure failure = outcome == Outcome.FAILED ? failure() : null;
    String reason = outcome == Outcome.PASSED ? null : "It ended as " + outcome + ".";
    List<StepResult> steps =
        outcome == Outcome.BLOCKED || outcome == Outcome.MISSED
            ? List.of()
            : steps(suite, at, millis, failure);
    return new RunEnd(
        at.plusMillis(millis),
        outcome,
        reason,
        failure,
        steps,
        null,
        suite.equals("invoices") ? Map.of("invoice", "INV-41") : Map.of());
  }

  private static List<StepResult> steps(
      String suite, Instant at, long millis, @Nullable Failure failure) {
    List<StepInfo> infos = STEPS.getOrDefault(suite, List.of());
    List<StepResult> results = new ArrayList<>();
    for (int i = 0; i < infos.size(); i++) {
      boolean fails = failure != null && i == infos.size() - 1;
      long took = millis / (infos.size() + 1);
      results.add(
          new StepResult(
              infos.get(i),
              i,
              at.plusMillis(i * took),
              Duration.ofMillis(took),
              fails ? StepOutcome.FAILED : StepOutcome.PASSED,
              null,
              fails ? failure : null));
    }
    return results;
  }

  private static Failure failure() {
    return new Failure(
        FailureKind.TIMEOUT,
        "java.net.SocketTimeoutException",
        "timeout",
        "java.net.SocketTimeoutException: timeout");
  }
}
