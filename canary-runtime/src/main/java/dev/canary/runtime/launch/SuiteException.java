package dev.canary.runtime.launch;

import dev.canary.runtime.run.InvalidInputException;
import java.util.List;

/**
 * Suites that cannot be used: a path that cannot be read, a class that cannot be loaded, a suite
 * that breaks the rules. The message says everything that is wrong, one sentence a line.
 */
public final class SuiteException extends InvalidInputException {

  private static final long serialVersionUID = 1L;

  SuiteException(String problem) {
    super(problem);
  }

  SuiteException(List<String> problems) {
    super(String.join("\n", problems));
  }
}
