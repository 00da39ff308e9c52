package dev.canary.runtime.logging;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import java.util.function.UnaryOperator;

/** Log lines without what must not be shown, once it is known what that is. */
final class RedactedLines extends EncoderBase<ILoggingEvent> {

  private final Encoder<ILoggingEvent> lines;
  private volatile UnaryOperator<String> redaction = UnaryOperator.identity();

  RedactedLines(Encoder<ILoggingEvent> lines) {
    this.lines = lines;
  }

  /**
   * @param hide applied to whole lines, which are JSON and stay so
   */
  void redactBy(UnaryOperator<String> hide) {
    redaction = hide;
  }

  @Override
  public void start() {
    lines.setContext(getContext());
    lines.start();
    super.start();
  }

  @Override
  public byte[] headerBytes() {
    return lines.headerBytes();
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    byte[] line = lines.encode(event);
    String text = new String(line, UTF_8).stripTrailing();
    String shown = redaction.apply(text);
    return shown.equals(text) ? line : (shown + System.lineSeparator()).getBytes(UTF_8);
  }

  @Override
  public byte[] footerBytes() {
    return lines.footerBytes();
  }
}
