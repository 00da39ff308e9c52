package dev.canary.runtime.verdict;

import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.FailureKind;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.SuiteRef;
import dev.canary.runtime.run.Trigger;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Runs in few words; each takes a second. */
final class RunBuilder {

  private RunBuilder() {}

  static Run run(String suite, Outcome outcome, Instant end) {
    return run(suite, outcome, end, Trigger.SCHEDULE);
  }

  static Run run(String suite, Outcome outcome, Instant end, Trigger trigger) {
    return start(suite, end.minusSeconds(1), trigger)
        .end(RunEnd.without(end, outcome, "It ended so."));
  }

  /** One that an environment has blocked. */
  static Run blockedByEnvironment(String suite, Instant end) {
    Failure failure = new Failure(FailureKind.CONNECT, "java.io.IOException", "no room", "…");
    return start(suite, end, Trigger.SCHEDULE)
        .end(
            new RunEnd(
                end,
                Outcome.BLOCKED,
                "blocked by Tenant: Deploy: no room",
                failure,
                List.of(),
                null,
                Map.of()));
  }

  static RunStart start(String suite, Instant at, Trigger trigger) {
    LaunchInfo launch = new LaunchInfo("launch", trigger, Map.of(), "in-process");
    SuiteRef ref = new SuiteRef(suite, "com.acme." + suite, suite);
    return new RunStart("%s at %s".formatted(suite, at), ref, launch, 1, at);
  }
}
