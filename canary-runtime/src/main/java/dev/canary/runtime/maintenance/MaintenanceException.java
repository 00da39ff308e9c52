package dev.canary.runtime.maintenance;

import dev.canary.runtime.run.InvalidInputException;

/** A maintenance window that makes no sense with the suites that there are. */
public final class MaintenanceException extends InvalidInputException {

  private static final long serialVersionUID = 1L;

  MaintenanceException(String message) {
    super(message);
  }
}
