package dev.canary.runtime.launch;

import dev.canary.api.Durations;
import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.FailureKind;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

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
   * The failure of a step that was interrupted by it.
   *
   * @param thrown what the step made of the interrupt; absent if it returned
   */
  Failure failure(String step, @Nullable Throwable thrown) {
    String message =
        timeout == null
            ? "Step \"%s\" was interrupted: the launch was cancelled.".formatted(step)
            : "Step \"%s\" did not end within the suite's timeout of %s and was interrupted."
                .formatted(step, Durations.format(timeout));
    var failure = new TimeoutException(message);
    failure.initCause(thrown);
    return Failures.of(FailureKind.TIMEOUT, failure);
  }
}
