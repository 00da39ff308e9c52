package dev.canary.runtime.web.page;

import dev.canary.runtime.run.Failure;
import java.util.Optional;

/** Finds what was at the bottom of an exception that only wraps another. */
final class RootCause {

  private static final String CAUSED_BY = "Caused by: ";
  private static final String CIRCULAR = "[CIRCULAR REFERENCE";

  private RootCause() {}

  /** What the exception says, and on a second line what its last cause says, if that is more. */
  static String added(Failure failure) {
    return find(failure.stackTrace())
        .filter(cause -> !failure.message().contains(text(cause)))
        .map(cause -> failure.message() + "\ncaused by: " + cause)
        .orElse(failure.message());
  }

  /** Such as {@code ConnectException: Connection refused}. Causes of others are indented. */
  private static Optional<String> find(String stackTrace) {
    return stackTrace
        .lines()
        .filter(line -> line.startsWith(CAUSED_BY))
        .map(line -> line.substring(CAUSED_BY.length()).strip())
        .filter(cause -> !cause.startsWith(CIRCULAR))
        .reduce((first, second) -> second)
        .map(RootCause::withoutPackage);
  }

  private static String withoutPackage(String cause) {
    String type = cause.split(":", 2)[0];
    return cause.substring(type.lastIndexOf('.') + 1);
  }

  /** What the cause says; its class if it says nothing. */
  private static String text(String cause) {
    int colon = cause.indexOf(": ");
    return colon < 0 ? cause : cause.substring(colon + 2);
  }
}
