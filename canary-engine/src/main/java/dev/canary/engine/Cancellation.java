package dev.canary.engine;

import java.util.function.BooleanSupplier;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.ExecutionRequest;

/**
 * Whether a launch was cancelled: by the platform's token, which only JUnit 6 has, or by an
 * interrupt of the thread that asked for the launch.
 */
final class Cancellation {

  private final BooleanSupplier token;
  private volatile boolean interrupted;

  private Cancellation(BooleanSupplier token) {
    this.token = token;
  }

  static Cancellation of(ExecutionRequest request) {
    return new Cancellation(token(request));
  }

  private static BooleanSupplier token(ExecutionRequest request) {
    try {
      CancellationToken token = request.getCancellationToken();
      return token::isCancellationRequested;
    } catch (NoSuchMethodError junit5) {
      return () -> false;
    }
  }

  /** Looks for an interrupt; called by the thread that asked for the launch. */
  void check() {
    if (Thread.interrupted()) {
      interrupted = true;
    }
  }

  boolean isRequested() {
    return interrupted || token.getAsBoolean();
  }

  /** Gives the thread its interrupt back; whoever interrupted it may still want to know. */
  void restoreInterrupt() {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
