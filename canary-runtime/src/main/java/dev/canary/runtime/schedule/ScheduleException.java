package dev.canary.runtime.schedule;

import dev.canary.runtime.run.InvalidInputException;
import java.util.List;

/**
 * The suites cannot be scheduled as they are declared and configured. The message has one line for
 * each problem, all of them at once.
 */
public final class ScheduleException extends InvalidInputException {

  private static final long serialVersionUID = 1;

  ScheduleException(List<String> problems) {
    super(String.join("\n", problems));
  }
}
