package dev.canary.engine.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class FailureRedactionTests {

  private static final String MESSAGE = "wrong: hunter2";

  private final Redaction redaction = new Redaction("");

  @BeforeEach
  void addSecret() {
    redaction.addSecret("hunter2");
  }

  @Test
  void failuresWithoutSecretsAreLeftAlone() {
    var failure = new IllegalStateException("wrong", new IOException());
    failure.addSuppressed(new IOException("closed"));

    assertThat(redaction.failure(failure)).isSameAs(failure);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theKindOfFailureIsKept(Throwable failure, Class<?> kind) {
    Throwable redacted = redaction.failure(failure);

    assertThat(redacted).isExactlyInstanceOf(kind).hasMessage("wrong: [REDACTED]");
    assertThat(redacted.getStackTrace()).isEqualTo(failure.getStackTrace());
  }

  static Stream<Object[]> kinds() {
    return Stream.of(
        new Object[] {new AssertionError(MESSAGE), AssertionError.class},
        new Object[] {new AssertionFailedError(MESSAGE), AssertionFailedError.class},
        new Object[] {new TestAbortedException(MESSAGE), TestAbortedException.class},
        new Object[] {new ConnectException(MESSAGE), ConnectException.class},
        new Object[] {new SocketException(MESSAGE), SocketException.class},
        new Object[] {new UnknownHostException(MESSAGE), UnknownHostException.class},
        new Object[] {new SSLHandshakeException(MESSAGE), SSLException.class},
        new Object[] {new SocketTimeoutException(MESSAGE), SocketTimeoutException.class},
        new Object[] {new EOFException(MESSAGE), EOFException.class},
        new Object[] {new TimeoutException(MESSAGE), TimeoutException.class});
  }

  @Test
  void otherFailuresAreToldByTheirName() {
    Throwable redacted = redaction.failure(new IllegalStateException(MESSAGE));

    assertThat(redacted)
        .isInstanceOf(Exception.class)
        .hasToString("java.lang.IllegalStateException: wrong: [REDACTED]");
  }

  @Test
  void comparedValuesAreHiddenToo() {
    var redacted =
        (AssertionFailedError)
            redaction.failure(new AssertionFailedError("not equal", "hunter2", "hunter3"));

    assertThat(redacted).hasMessage("not equal");
    assertThat(redacted.getExpected().getStringRepresentation()).isEqualTo("[REDACTED]");
    assertThat(redacted.getActual().getStringRepresentation()).isEqualTo("hunter3");
  }

  @Test
  void causesAndSuppressedFailuresAreHiddenToo() {
    var failure = new UncheckedIOException("outer", new ConnectException(MESSAGE));
    failure.addSuppressed(new IOException(MESSAGE));
    IOException harmless = new IOException("closed");
    failure.addSuppressed(harmless);

    Throwable redacted = redaction.failure(failure);

    assertThat(redacted).hasToString("java.io.UncheckedIOException: outer");
    assertThat(redacted.getCause())
        .isExactlyInstanceOf(ConnectException.class)
        .hasMessage("wrong: [REDACTED]");
    assertThat(redacted.getSuppressed()).hasSize(2).contains(harmless);
    assertThat(redacted.getSuppressed()[0]).hasToString("java.io.IOException: wrong: [REDACTED]");
  }

  @Test
  void aFailureThatCausesItselfIsNoProblem() {
    var failure = new IllegalStateException("outer");
    var cause = new IOException(MESSAGE, failure);
    failure.initCause(cause);

    Throwable redacted = redaction.failure(failure);

    assertThat(redacted.getCause())
        .hasToString("java.io.IOException: wrong: [REDACTED]")
        .hasNoCause();
  }

  @Test
  void anAssertionWithoutMessageKeepsNone() {
    var failure = new AssertionError();
    failure.addSuppressed(new IOException(MESSAGE));

    assertThat(redaction.failure(failure))
        .isExactlyInstanceOf(AssertionError.class)
        .hasMessage(null);
  }
}
