package dev.canary.runtime.logging;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream that belongs to the JVM: whoever is done with it must not close it. */
final class BorrowedStream extends FilterOutputStream {

  BorrowedStream(OutputStream owned) {
    super(owned);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
