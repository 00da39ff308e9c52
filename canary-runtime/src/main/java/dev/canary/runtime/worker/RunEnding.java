package dev.canary.runtime.worker;

import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.FailureKind;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.RunEnd;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What becomes of runs that their worker does not end, or not with the right reason. */
record RunEnding(Outcome outcome, String reason, @Nullable Failure failure) {

  static final RunEnding CANCELLED =
      new RunEnding(Outcome.ABORTED, "The launch was cancelled.", null);

  static final RunEnding UNTOLD =
      error("The worker ended the launch without a result for this suite.");

  static RunEnding of(Ending worker) {
    return new RunEnding(worker.outcome(), worker.sentence(), null);
  }

  static RunEnding error(String sentence) {
    return new RunEnding(Outcome.ERROR, sentence, null);
  }

  /** The suite is to blame, but it says nothing about the system under test. */
  static RunEnding exit(String place) {
    return error(
        "The suite called System.exit at %s, and was cut off. Take that call out: a suite ends by returning."
            .formatted(place));
  }

  /** Like a timeout that the engine notices, but nobody knows where the launch is stuck. */
  static RunEnding overrun(String group, String worker) {
    String sentence =
        "The launch of group %s did not end in time, and %s could not cut it off."
            .formatted(group, worker);
    String type = TimeoutException.class.getName();
    var failure =
        new Failure(FailureKind.TIMEOUT, type, sentence, "%s: %s".formatted(type, sentence));
    return new RunEnding(Outcome.FAILED, sentence, failure);
  }

  RunEnd at(Instant time) {
    return new RunEnd(time, outcome, reason, failure, List.of(), null, Map.of());
  }

  /** Keeps what is known of steps and cleanup. */
  RunEnd applyTo(RunEnd end) {
    return new RunEnd(
        end.endedAt(), outcome, reason, failure, end.steps(), end.cleanup(), end.entries());
  }
}
