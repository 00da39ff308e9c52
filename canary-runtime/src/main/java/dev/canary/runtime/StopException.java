package dev.canary.runtime;

import dev.canary.runtime.run.ProberFailedException;

/** The prober was stopped, but not in order. */
final class StopException extends ProberFailedException {

  private static final long serialVersionUID = 1L;

  StopException() {
    super("The prober did not stop in order, so runs may be missing; its log says what failed.");
  }
}
