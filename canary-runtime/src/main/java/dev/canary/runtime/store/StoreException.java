package dev.canary.runtime.store;

import dev.canary.runtime.run.ProberFailedException;

/**
 * The store cannot be opened or read. The message is meant for a person as it is: what is wrong
 * with which file, what follows, and what to do.
 */
public final class StoreException extends ProberFailedException {

  private static final long serialVersionUID = 1L;

  StoreException(String message) {
    super(message);
  }

  StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
