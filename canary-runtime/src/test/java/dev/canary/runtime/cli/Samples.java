package dev.canary.runtime.cli;

import dev.canary.runtime.run.CleanupResult;
import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.FailureKind;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.StepInfo;
import dev.canary.runtime.run.StepOutcome;
import dev.canary.runtime.run.StepResult;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuitePolicy;
import dev.canary.runtime.run.SuiteRef;
import dev.canary.runtime.run.Threshold;
import dev.canary.runtime.run.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A shop that is watched: three suites that tell, and runs of them with every outcome. */
final class Samples {

  static final Instant START = Instant.parse("2026-11-20T18:00:00Z");

  static final Suite SIGN_UP = suite("sign-up", "Sign up", Set.of("smoke"), 2);
  static final Suite INVOICES =
      suite("invoices", "Invoices", Set.of("money", "smoke"), 3, "sign-up");
  static final Suite PAYMENTS = suite("payments", "Payments", Set.of("money"), 1, "invoices");
  static final Suite LOGIN = suite("login", "Login", Set.of(), 1);
  static final Suite OLD_LOGIN = suite("old-login", "Old login", Set.of(), 0);

  static final Group SHOP =
      new Group("sign-up", List.of(SIGN_UP, INVOICES, PAYMENTS), Duration.ofMinutes(5));
  static final Group ENTRANCE = new Group("login", List.of(LOGIN), Duration.ofSeconds(10));
  static final Plan PLAN = new Plan(List.of(SHOP, ENTRANCE), List.of(OLD_LOGIN));

  static final Failure WRONG_STATUS =
      new Failure(
          FailureKind.ASSERTION,
          "org.opentest4j.AssertionFailedError",
          "expected: 200\n but was: 502",
          "org.opentest4j.AssertionFailedError: expected: 200\n but was: 502\n"
              + "\tat com.acme.InvoicesCanary.issue(InvoicesCanary.java:42)");
  static final Failure NO_CONNECTION =
      new Failure(
          FailureKind.CONNECT,
          "java.net.ConnectException",
          "Connection refused",
          """
          java.net.ConnectException: Connection refused
          \tat com.acme.Shop.get(Shop.java:7)
          Caused by: java.io.IOException: no route
          \t... 3 more""");

  private Samples() {}

  private static Suite suite(
      String id, String name, Set<String> tags, int steps, String... dependsOn) {
    SuitePolicy policy =
        new SuitePolicy(
            null,
            Duration.ofMinutes(2),
            Duration.ofSeconds(30),
            Threshold.ONE,
            Threshold.ONE,
            id.startsWith("old"));
    List<StepInfo> infos = List.of(info("create"), info("issue"), info("verify")).subList(0, steps);
    return new Suite(
        id,
        name,
        "com.acme." + name.replace(" ", ""),
        "suites/shop.jar",
        tags,
        infos,
        List.of(dependsOn),
        List.of(),
        policy);
  }

  private static StepInfo info(String id) {
    return new StepInfo(id, "%s it".formatted(id));
  }

  static StepResult step(String id, StepOutcome outcome) {
    return step(id, outcome, null, null);
  }

  static StepResult step(
      String id, StepOutcome outcome, @Nullable String reason, @Nullable Failure failure) {
    boolean ran = outcome != StepOutcome.SKIPPED;
    Duration took = ran ? Duration.ofMillis(230) : Duration.ZERO;
    int index = List.of("create", "issue", "verify").indexOf(id);
    return new StepResult(info(id), index, ran ? START : null, took, outcome, reason, failure);
  }

  static CleanupResult cleanup(StepOutcome outcome, @Nullable Failure failure) {
    return new CleanupResult(outcome, Duration.ofMillis(30), failure);
  }

  /** A run of 1.5 s. */
  static Run run(
      Suite suite,
      Outcome outcome,
      @Nullable String reason,
      @Nullable Failure failure,
      @Nullable CleanupResult cleanup,
      StepResult... steps) {
    return start(suite)
        .end(
            new RunEnd(
                START.plusMillis(1_500),
                outcome,
                reason,
                failure,
                List.of(steps),
                cleanup,
                Map.of("order", "17")));
  }

  static Run run(Suite suite, Outcome outcome, String reason) {
    return start(suite).end(RunEnd.without(START.plusMillis(1_500), outcome, reason));
  }

  /** One that failed, and one that passed after it. */
  static List<Run> flaky(Suite suite) {
    RunStart first = start(suite);
    RunStart second =
        new RunStart(
            "second-" + first.id(), first.suite(), first.launch(), 2, START.plusSeconds(2));
    String reason = "Attempt 1 of 3 failed, so the suite is tried again: Connection refused";
    RunEnd failed =
        new RunEnd(
            START.plusSeconds(1),
            Outcome.FAILED,
            reason,
            NO_CONNECTION,
            List.of(step("create", StepOutcome.FAILED, null, NO_CONNECTION)),
            null,
            Map.of());
    RunEnd degraded =
        new RunEnd(
            START.plusSeconds(3),
            Outcome.DEGRADED,
            reason,
            null,
            List.of(step("create", StepOutcome.PASSED)),
            null,
            Map.of());
    return List.of(new Run(first, failed, true), second.end(degraded));
  }

  static Run passed(Suite suite) {
    return run(suite, Outcome.PASSED, null, null, null, step("create", StepOutcome.PASSED));
  }

  static Run failed(Suite suite) {
    return run(
        suite,
        Outcome.FAILED,
        "Step \"issue it\" failed: expected: 200\n but was: 502",
        WRONG_STATUS,
        cleanup(StepOutcome.PASSED, null),
        step("create", StepOutcome.PASSED),
        step("issue", StepOutcome.FAILED, null, WRONG_STATUS),
        step("verify", StepOutcome.SKIPPED, "step \"issue it\" failed", null));
  }

  static Run degraded(Suite suite) {
    return run(
        suite,
        Outcome.DEGRADED,
        "took 230 ms, slow is 200 ms",
        null,
        cleanup(StepOutcome.FAILED, NO_CONNECTION),
        step("create", StepOutcome.DEGRADED, "took 230 ms, slow is 200 ms", null),
        step("issue", StepOutcome.DEGRADED, null, WRONG_STATUS));
  }

  static Run blocked(Suite suite) {
    return run(suite, Outcome.BLOCKED, "blocked by Invoices: issue it");
  }

  static Run aborted(Suite suite) {
    return run(
        suite,
        Outcome.ABORTED,
        "Step \"create it\" was aborted: only on weekdays",
        null,
        null,
        step("create", StepOutcome.ABORTED, "only on weekdays", null));
  }

  static Run broken(Suite suite) {
    return run(suite, Outcome.ERROR, "The class com.acme.Login cannot be loaded.");
  }

  static Run unbuilt(Suite suite) {
    return run(
        suite,
        Outcome.FAILED,
        "The suite could not be built: Connection refused",
        NO_CONNECTION,
        null);
  }

  static Run missed(Suite suite) {
    return run(suite, Outcome.MISSED, "The launch before it has not ended.");
  }

  private static RunStart start(Suite suite) {
    LaunchInfo launch =
        new LaunchInfo("launch-1", Trigger.MANUAL, Map.of("version", "1.2"), "in-process");
    SuiteRef ref = new SuiteRef(suite.id(), suite.className(), "sign-up");
    return new RunStart("run-of-" + suite.id(), ref, launch, 1, START);
  }
}
