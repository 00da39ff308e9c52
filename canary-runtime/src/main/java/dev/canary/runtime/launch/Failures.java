package dev.canary.runtime.launch;

import dev.canary.api.ConfigValueException;
import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.FailureKind;
import java.io.EOFException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Makes failures, which can be recorded, out of what was thrown. */
final class Failures {

  /** What lies between a suite and its stack trace says nothing to whoever is on call. */
  private static final List<String> MACHINERY =
      List.of(
          "\tat java.base/jdk.internal.reflect.",
          "\tat java.base/java.lang.reflect.",
          "\tat java.base/java.util.stream.",
          "\tat java.base/java.util.ArrayList.forEach",
          "\tat java.base/java.lang.Thread.run",
          "\tat dev.canary.engine.",
          "\tat dev.canary.runtime.",
          "\tat org.junit.platform.",
          "\tat org.junit.jupiter.engine.");

  private static final int MAX_CAUSES = 50;
  private static final int MAX_MESSAGE = 4_000;

  /** Of a message, however much of it is blank: a copy of all of it may be more than fits. */
  private static final int ENOUGH = 2 * MAX_MESSAGE;

  private static final int MAX_STACK_TRACE = 16_000;

  private Failures() {}

  static Failure of(Throwable thrown) {
    return of(kind(thrown), thrown);
  }

  /** Whatever was thrown is code of a suite too, and may throw when it is asked what it is. */
  @SuppressWarnings("CatchingUnchecked")
  static Failure of(FailureKind kind, Throwable thrown) {
    String type = thrown.getClass().getName();
    try {
      return new Failure(
          kind,
          type,
          message(thrown),
          cut(stackTrace(thrown), MAX_STACK_TRACE),
          Comparisons.find(thrown).orElse(null));
    } catch (Throwable broken) {
      String message =
          "%s was thrown, which cannot be read: it throws %s itself when asked what it says."
              .formatted(type, broken.getClass().getName());
      return new Failure(kind, type, message, type);
    }
  }

  /**
   * Whether it says nothing about the system under test: a value is not configured, a class is not
   * there. A static initialiser that failed is the suite's own affair.
   */
  static boolean isProbersFault(Throwable thrown) {
    return thrown instanceof ConfigValueException
        || (thrown instanceof LinkageError
            && causes(thrown).noneMatch(ExceptionInInitializerError.class::isInstance));
  }

  /** What is thrown for a missing class says only which; its type says the rest. */
  private static String message(Throwable thrown) {
    String message = thrown.getMessage();
    if (message == null || message.isBlank()) {
      return thrown.getClass().getName();
    }
    String text = thrown instanceof LinkageError ? thrown.toString() : message;
    return cut(text.length() > ENOUGH ? text.substring(0, ENOUGH).strip() : text.strip());
  }

  private static String cut(String message) {
    return cut(message, MAX_MESSAGE);
  }

  /** The nearest cause that tells decides: an SSLException is also an IOException. */
  private static FailureKind kind(Throwable thrown) {
    return causes(thrown)
        .flatMap(cause -> findKind(cause).stream())
        .findFirst()
        .orElse(FailureKind.EXCEPTION);
  }

  private static Optional<FailureKind> findKind(Throwable thrown) {
    FailureKind kind = null;
    if (thrown instanceof AssertionError) {
      kind = FailureKind.ASSERTION;
    } else if (isUnresolved(thrown)) {
      kind = FailureKind.DNS;
    } else if (thrown instanceof SSLException) {
      kind = FailureKind.TLS;
    } else if (isBrokenConnection(thrown)) {
      kind = FailureKind.CONNECT;
    } else if (isTimeout(thrown)) {
      kind = FailureKind.TIMEOUT;
    }
    return Optional.ofNullable(kind);
  }

  /** The JDK's HTTP client hides an unknown host behind a ConnectException. */
  private static boolean isUnresolved(Throwable thrown) {
    return thrown instanceof UnknownHostException
        || (thrown instanceof SocketException
            && causes(thrown).anyMatch(UnresolvedAddressException.class::isInstance));
  }

  private static boolean isBrokenConnection(Throwable thrown) {
    return thrown instanceof SocketException
        || thrown instanceof HttpConnectTimeoutException
        || thrown instanceof EOFException;
  }

  private static boolean isTimeout(Throwable thrown) {
    return thrown instanceof TimeoutException
        || thrown instanceof InterruptedIOException
        || thrown instanceof HttpTimeoutException;
  }

  /** The throwable itself first. Causes may go round in a circle. */
  private static Stream<Throwable> causes(@Nullable Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Failures::cause).limit(MAX_CAUSES);
  }

  @SuppressWarnings("CatchingUnchecked")
  private static @Nullable Throwable cause(Throwable thrown) {
    try {
      return thrown.getCause();
    } catch (Throwable broken) {
      return null;
    }
  }

  private static String stackTrace(Throwable thrown) {
    var text = new StringWriter();
    LegibleThrowable.of(thrown, MAX_CAUSES, MAX_MESSAGE).printStackTrace(new PrintWriter(text));
    return text.toString().lines().filter(Failures::isTelling).collect(Collectors.joining("\n"));
  }

  private static boolean isTelling(String line) {
    return MACHINERY.stream().noneMatch(line::startsWith);
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length) + " …";
  }
}
