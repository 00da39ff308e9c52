package dev.canary.runtime.web.view;

import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.Maintenance;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.StepResult;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.Threshold;
import dev.canary.runtime.web.http.Times;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is to be said of one suite. */
public final class SuiteWords {

  private SuiteWords() {}

  public static String name(SuiteHealth suite) {
    return suite.suite().name();
  }

  /** The suite and its failed step, as in {@code Invoices: Issue the invoice}. */
  public static String culprit(SuiteHealth suite) {
    return findFailedStep(suite)
        .map(step -> name(suite) + ": " + step.step().name())
        .orElseGet(() -> name(suite));
  }

  public static Optional<StepResult> findFailedStep(SuiteHealth suite) {
    return findEnd(suite).flatMap(RunEnd::findFailedStep);
  }

  /**
   * Why the verdict is what it is; null if all is well.
   *
   * @param names of all suites that may block it
   */
  public static @Nullable String reason(SuiteHealth suite, SuiteNames names) {
    return switch (suite.verdict()) {
      case PASSING -> spoilt(suite);
      case DEGRADED -> findEnd(suite).map(RunEnd::reason).orElse(null);
      case FAILING ->
          findEnd(suite)
              .map(end -> failure(end, suite.suite().policy().recoverAfter()))
              .orElse(null);
      case BLOCKED -> blocked(suite, names);
      case STALE -> stale(suite);
      case PENDING -> sentences("There is no result yet.", spoilt(suite));
      case PAUSED -> "Paused, so it is not run.";
      case MAINTENANCE -> suite.findMaintenance().map(SuiteWords::window).orElse(null);
    };
  }

  private static @Nullable String failure(RunEnd end, Threshold recoverAfter) {
    if (end.outcome().isGood()) {
      return "The latest run was good, but recovery takes %s good runs.".formatted(recoverAfter);
    }
    Failure failure = end.failure();
    String message = failure == null ? end.reason() : failure.message();
    return end.findFailedStep().map(step -> step.step().name() + ": " + message).orElse(message);
  }

  private static String window(Maintenance window) {
    return "In the maintenance window %s until %s."
        .formatted(window.window(), Times.iso(window.to()));
  }

  private static String stale(SuiteHealth suite) {
    String age =
        findEnd(suite)
            .map(end -> "The latest result is of %s, too old to believe.".formatted(iso(end)))
            .orElse("There is no result, though there should be one by now.");
    return sentences(age, spoilt(suite));
  }

  private static String blocked(SuiteHealth suite, SuiteNames names) {
    String by =
        suite
            .findEnvironment()
            .orElseGet(
                () -> suite.blockedBy().stream().map(names::of).collect(Collectors.joining(", ")));
    return "Blocked by %s.".formatted(by);
  }

  /** That the latest run brought no result, which the verdict therefore does not rest on. */
  private static @Nullable String spoilt(SuiteHealth suite) {
    return suite
        .findUnheeded()
        .flatMap(Run::findEnd)
        .map(end -> "The latest run is %s: %s".formatted(end.outcome(), end.reason()))
        .orElse(null);
  }

  private static String sentences(String first, @Nullable String second) {
    return second == null ? first : first + " " + second;
  }

  /** How the latest run ended, whether it counts or not; null before the first. */
  public static @Nullable Outcome latestOutcome(SuiteHealth suite) {
    return suite
        .findUnheeded()
        .or(() -> Optional.ofNullable(suite.latest()))
        .flatMap(Run::findOutcome)
        .orElse(null);
  }

  private static String iso(RunEnd end) {
    return Times.iso(end.endedAt());
  }

  private static Optional<RunEnd> findEnd(SuiteHealth suite) {
    return Optional.ofNullable(suite.latest()).flatMap(Run::findEnd);
  }
}
