package dev.canary.runtime.logging;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/** Writes what is printed to where it would have gone, and tells of it besides. */
final class BothStreams extends OutputStream {

  private final PrintStream usual;
  private final OutputStream besides;

  private BothStreams(PrintStream usual, OutputStream besides) {
    this.usual = usual;
    this.besides = besides;
  }

  /** One that encodes texts as the usual one does. */
  static PrintStream of(PrintStream usual, String logger, Charset charset) {
    return new Printing(new BothStreams(usual, PrintedLines.in(logger, charset)), charset);
  }

  static boolean isUsedBy(PrintStream stream) {
    return stream instanceof Printing;
  }

  private static final class Printing extends PrintStream {

    Printing(BothStreams both, Charset charset) {
      super(both, true, charset);
    }
  }

  @Override
  public void write(int octet) throws IOException {
    usual.write(octet);
    besides.write(octet);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    usual.write(bytes, offset, length);
    besides.write(bytes, offset, length);
  }

  @Override
  public void flush() {
    usual.flush();
  }

  @Override
  public void close() {
    usual.close();
  }
}
