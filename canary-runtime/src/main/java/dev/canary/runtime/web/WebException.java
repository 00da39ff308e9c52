package dev.canary.runtime.web;

import dev.canary.runtime.run.ProberFailedException;

/** The web server cannot listen. The message is a sentence for whoever starts the prober. */
public final class WebException extends ProberFailedException {

  private static final long serialVersionUID = 1L;

  WebException(String message) {
    super(message);
  }

  WebException(String message, Throwable cause) {
    super(message, cause);
  }
}
