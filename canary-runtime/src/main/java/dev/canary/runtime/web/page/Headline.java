package dev.canary.runtime.web.page;

import dev.canary.runtime.run.CleanupResult;
import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.StepOutcome;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says of a run in one line what is to be known of it. */
final class Headline {

  private Headline() {}

  /** Null if there is nothing to say: it has passed, or goes on. */
  static @Nullable String of(Run run) {
    return run.findEnd().map(end -> of(run, end)).orElse(null);
  }

  private static @Nullable String of(Run run, RunEnd end) {
    if (isSpoiltByEarlierAttempts(run, end)) {
      return "Passed at attempt %d.".formatted(run.start().attempt());
    }
    return end.findFailedStep()
        .map(step -> Troubles.position(step, end))
        .orElseGet(() -> Optional.ofNullable(end.reason()).map(it -> brief(it, end)).orElse(null));
  }

  /** All was well in this attempt; only that there were others keeps it from having passed. */
  private static boolean isSpoiltByEarlierAttempts(Run run, RunEnd end) {
    return run.start().attempt() > 1
        && end.outcome() == Outcome.DEGRADED
        && end.steps().stream().allMatch(step -> step.outcome() == StepOutcome.PASSED)
        && Optional.ofNullable(end.cleanup()).map(CleanupResult::failure).isEmpty();
  }

  /** Without what the exception says: that stands below it, at length. */
  private static String brief(String reason, RunEnd end) {
    Failure failure = end.failure();
    if (failure == null || !reason.endsWith(failure.message())) {
      return reason;
    }
    String begin = reason.substring(0, reason.length() - failure.message().length()).strip();
    String sentence = begin.endsWith(":") ? begin.substring(0, begin.length() - 1) : begin;
    return sentence.isEmpty() ? Mark.of(end.outcome()).word() : sentence;
  }
}
