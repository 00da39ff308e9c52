package dev.canary.runtime.logging;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs what is printed, a line at a time. Each thread has a line of its own, so that what suites
 * print at the same time is neither mixed up nor given to the wrong run.
 */
final class PrintedLines extends OutputStream {

  /** What is printed without a line break is logged in pieces of this size. */
  private static final int LONGEST_LINE = 8_192;

  private final Logger log;
  private final Charset charset;
  private final ThreadLocal<ByteArrayOutputStream> line =
      ThreadLocal.withInitial(ByteArrayOutputStream::new);

  private PrintedLines(Logger log, Charset charset) {
    this.log = log;
    this.charset = charset;
  }

  static PrintStream to(String logger) {
    return new Unclosable(in(logger, StandardCharsets.UTF_8));
  }

  /**
   * @param charset of the texts that are printed
   */
  static OutputStream in(String logger, Charset charset) {
    return new PrintedLines(LoggerFactory.getLogger(logger), charset);
  }

  /** Belongs to the JVM: a suite that closes it would silence all the others. */
  private static final class Unclosable extends PrintStream {

    Unclosable(OutputStream lines) {
      super(lines, true, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
      flush();
    }
  }

  @Override
  public void write(int octet) {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    ByteArrayOutputStream buffer = line.get();
    for (int index = offset; index < offset + length; index++) {
      if (bytes[index] != '\n') {
        buffer.write(bytes[index]);
      }
      if (bytes[index] == '\n' || buffer.size() >= LONGEST_LINE) {
        log(buffer);
      }
    }
  }

  private void log(ByteArrayOutputStream buffer) {
    String text = buffer.toString(charset).stripTrailing();
    buffer.reset();
    if (!text.isEmpty()) {
      log.info(text);
    }
  }
}
