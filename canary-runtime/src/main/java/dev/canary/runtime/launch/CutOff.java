package dev.canary.runtime.launch;

import dev.canary.api.Durations;
import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.FailureKind;
import dev.canary.runtime.run.StepOutcome;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;

/**
 * Why a launch was cut off before it ended by itself.
 *
 * @param timeout that was over; absent if the launch was cancelled
 */
record CutOff(@Nullable Duration timeout) {

  static final CutOff CANCEL = new CutOff(null);

  boolean isTimeout() {
    return timeout != null;
  }

  String reason() {
    return timeout == null
        ? "The launch was cancelled."
        : "The suite did not end within its timeout of %s.".formatted(Durations.format(timeout));
  }

  /** The failure of a suite; absent if there is none, because the launch was cancelled. */
  @Nullable Failure findFailure() {
    return timeout == null
        ? null
        : Failures.of(FailureKind.TIMEOUT, new TimeoutException(reason()));
  }

  /**
   * What becomes of a step that ended after the cut, of which its engine knows nothing: at a
   * timeout it has failed, whatever it made of the interrupt; of a cancelled one, only a failure is
   * the cut's doing.
   */
  StepLog.Ending judge(StepLog.Ending ending, String step, TestExecutionResult result) {
    if (timeout != null) {
      Failure failure = failure(step, timeout, result.getThrowable().orElse(null));
      return new StepLog.Ending(StepOutcome.FAILED, null, failure);
    }
    return ending.outcome() == StepOutcome.FAILED
        ? new StepLog.Ending(StepOutcome.ABORTED, reason(), null)
        : ending;
  }

  private static Failure failure(String step, Duration timeout, @Nullable Throwable thrown) {
    var failure =
        new TimeoutException(
            "Step \"%s\" did not end within the suite's timeout of %s and was interrupted."
                .formatted(step, Durations.format(timeout)));
    failure.initCause(thrown);
    return Failures.of(FailureKind.TIMEOUT, failure);
  }
}
