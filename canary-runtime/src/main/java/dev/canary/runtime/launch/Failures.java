package dev.canary.runtime.launch;

import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.FailureKind;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;

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

  private static final int MAX_MESSAGE = 4_000;
  private static final int MAX_STACK_TRACE = 16_000;

  private Failures() {}

  static Failure of(Throwable thrown) {
    return of(kind(thrown), thrown);
  }

  static Failure of(FailureKind kind, Throwable thrown) {
    String message = thrown.getMessage();
    String type = thrown.getClass().getName();
    return new Failure(
        kind,
        type,
        cut(message == null || message.isBlank() ? type : message.strip(), MAX_MESSAGE),
        cut(stackTrace(thrown), MAX_STACK_TRACE));
  }

  /** The nearest cause that tells decides: an SSLException is also an IOException. */
  private static FailureKind kind(Throwable thrown) {
    for (Throwable it = thrown; it != null; it = it.getCause()) {
      if (it instanceof AssertionError) {
        return FailureKind.ASSERTION;
      }
      if (it instanceof TimeoutException || it instanceof InterruptedIOException) {
        return FailureKind.TIMEOUT;
      }
      if (it instanceof UnknownHostException) {
        return FailureKind.DNS;
      }
      if (it instanceof SSLException) {
        return FailureKind.TLS;
      }
      if (it instanceof SocketException) {
        return FailureKind.CONNECT;
      }
    }
    return FailureKind.EXCEPTION;
  }

  private static String stackTrace(Throwable thrown) {
    var text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString().lines().filter(Failures::isTelling).collect(Collectors.joining("\n"));
  }

  private static boolean isTelling(String line) {
    return MACHINERY.stream().noneMatch(line::startsWith);
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length) + " …";
  }
}
