package dev.canary.runtime.web;

import dev.canary.runtime.run.InvalidInputException;

/** The files that HTTPS needs cannot be used. The message names key and file. */
public final class TlsException extends InvalidInputException {

  private static final long serialVersionUID = 1L;

  TlsException(String message) {
    super(message);
  }
}
