package dev.canary.environments;

/** An environment could not be deployed or deleted, or does not have what it is asked for. */
public final class EnvironmentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EnvironmentException(String message) {
    super(message);
  }
}
