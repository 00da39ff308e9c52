package dev.canary.runtime.web.page;

import dev.canary.runtime.run.Comparison;
import dev.canary.runtime.run.Failure;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why something failed.
 *
 * @param kind such as {@code timeout}
 * @param type the class of the exception, without its package
 */
record FailureView(
    String kind,
    String type,
    String message,
    @Nullable String expected,
    @Nullable String actual,
    StackText stack) {

  static FailureView of(Failure failure, String className) {
    return new FailureView(
        failure.kind().name().toLowerCase(Locale.ROOT),
        failure.type().substring(failure.type().lastIndexOf('.') + 1),
        RootCause.added(failure),
        failure.findComparison().map(Comparison::expected).orElse(null),
        failure.findComparison().map(Comparison::actual).orElse(null),
        StackText.of(failure.stackTrace(), className));
  }
}
