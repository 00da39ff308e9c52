package dev.canary.runtime.run;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a step, a cleanup or a run failed.
 *
 * @param type the class name of the exception
 * @param message what the exception says; the type where it says nothing
 * @param stackTrace with causes and suppressed exceptions, trimmed of the machinery
 * @param comparison the values that a check compared; absent if it was no check of two values
 */
public record Failure(
    FailureKind kind,
    String type,
    String message,
    String stackTrace,
    @Nullable Comparison comparison) {

  /** One that compared nothing. */
  public Failure(FailureKind kind, String type, String message, String stackTrace) {
    this(kind, type, message, stackTrace, null);
  }

  public Optional<Comparison> findComparison() {
    return Optional.ofNullable(comparison);
  }
}
