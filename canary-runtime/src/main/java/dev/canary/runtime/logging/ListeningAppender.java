package dev.canary.runtime.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import dev.canary.runtime.run.LogLine;
import dev.canary.runtime.run.LogListener;

/** Tells of everything that is logged. */
final class ListeningAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {

  private final LogListener listener;

  ListeningAppender(LogListener listener) {
    this.listener = listener;
  }

  @Override
  protected void append(ILoggingEvent event) {
    listener.onLogged(
        new LogLine(
            event.getInstant(),
            event.getLevel().toString(),
            event.getLoggerName(),
            message(event),
            null));
  }

  private static String message(ILoggingEvent event) {
    IThrowableProxy thrown = event.getThrowableProxy();
    String message = String.valueOf(event.getFormattedMessage());
    return thrown == null ? message : message + "\n" + ThrowableProxyUtil.asString(thrown);
  }
}
