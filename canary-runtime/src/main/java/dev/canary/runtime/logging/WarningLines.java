package dev.canary.runtime.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;

/**
 * The form of a log line for people: level, message, and the stack trace if there is one. Every
 * command begins with it; Logback's own layout would load more classes for that than the rest of
 * the command line needs.
 */
final class WarningLines extends LayoutBase<ILoggingEvent> {

  static Encoder<ILoggingEvent> encoder() {
    var encoder = new LayoutWrappingEncoder<ILoggingEvent>();
    encoder.setLayout(new WarningLines());
    return encoder;
  }

  @Override
  public String doLayout(ILoggingEvent event) {
    String line = "%-5s %s%n".formatted(event.getLevel(), event.getFormattedMessage());
    IThrowableProxy thrown = event.getThrowableProxy();
    return thrown == null ? line : line + ThrowableProxyUtil.asString(thrown);
  }
}
