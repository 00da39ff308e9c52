package dev.canary.engine.process;

import java.io.IOException;
import java.io.InputStream;

/** Reads what a process writes, to its end, so that the process never waits for a reader. */
final class Pump {

  private static final int PIECE = 8 * 1024;

  private final InputStream source;
  private final Tail tail;
  private final Lines lines;

  Pump(InputStream source, Tail tail, Lines lines) {
    this.source = source;
    this.tail = tail;
    this.lines = lines;
  }

  void run() {
    byte[] piece = new byte[PIECE];
    int count = read(piece);
    while (count >= 0) {
      tail.write(piece, count);
      lines.write(piece, count);
      count = read(piece);
    }
    lines.finish();
  }

  private int read(byte[] piece) {
    try {
      return source.read(piece);
    } catch (IOException e) {
      // The process has ended, and the stream was closed while something else had it open.
      return -1;
    }
  }
}
