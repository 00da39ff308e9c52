package dev.canary.runtime;

import dev.canary.runtime.run.ProberFailedException;

/** The demo cannot be started. */
final class DemoException extends ProberFailedException {

  private static final long serialVersionUID = 1L;

  DemoException(String message) {
    super(message);
  }
}
