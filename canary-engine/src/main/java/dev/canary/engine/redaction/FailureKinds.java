package dev.canary.engine.redaction;

import java.io.EOFException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;
import org.opentest4j.ValueWrapper;

/** What kind of failure something is, as those tell them apart who count and colour failures. */
final class FailureKinds {

  private static final Map<Class<?>, Function<@Nullable String, Throwable>> KINDS =
      new LinkedHashMap<>();

  static {
    // Special ones before general ones.
    KINDS.put(TestAbortedException.class, TestAbortedException::new);
    KINDS.put(AssertionError.class, FailureKinds::assertion);
    KINDS.put(ConnectException.class, ConnectException::new);
    KINDS.put(SocketException.class, SocketException::new);
    KINDS.put(UnknownHostException.class, UnknownHostException::new);
    KINDS.put(SSLException.class, SSLException::new);
    KINDS.put(SocketTimeoutException.class, SocketTimeoutException::new);
    KINDS.put(InterruptedIOException.class, InterruptedIOException::new);
    KINDS.put(EOFException.class, EOFException::new);
    KINDS.put(HttpConnectTimeoutException.class, HttpConnectTimeoutException::new);
    KINDS.put(HttpTimeoutException.class, HttpTimeoutException::new);
    KINDS.put(TimeoutException.class, TimeoutException::new);
  }

  private FailureKinds() {}

  static Throwable standIn(
      Throwable failure,
      @Nullable String message,
      @Nullable Throwable cause,
      UnaryOperator<ValueWrapper> values) {
    if (failure instanceof AssertionFailedError assertion) {
      return comparison(assertion, message, cause, values);
    }
    for (var kind : KINDS.entrySet()) {
      if (kind.getKey().isInstance(failure)) {
        return withCause(kind.getValue().apply(message), cause);
      }
    }
    return withCause(new RedactedException(failure.getClass().getName(), message), cause);
  }

  /** The constructor itself turns an absent message into the word "null". */
  private static Throwable assertion(@Nullable String message) {
    return message == null ? new AssertionError() : new AssertionError(message);
  }

  private static Throwable withCause(Throwable failure, @Nullable Throwable cause) {
    return cause == null ? failure : failure.initCause(cause);
  }

  private static AssertionFailedError comparison(
      AssertionFailedError failure,
      @Nullable String message,
      @Nullable Throwable cause,
      UnaryOperator<ValueWrapper> values) {
    return failure.isExpectedDefined() && failure.isActualDefined()
        ? new AssertionFailedError(
            message, values.apply(failure.getExpected()), values.apply(failure.getActual()), cause)
        : new AssertionFailedError(message, cause);
  }
}
