package dev.canary.engine.process;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Splits what a process writes into lines. One that is longer than 64 KiB comes in pieces. */
final class Lines implements Sink {

  private static final int LONGEST = 64 * 1024;

  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final Consumer<String> listener;

  Lines(Consumer<String> listener) {
    this.listener = listener;
  }

  @Override
  public void write(byte[] bytes, int count) {
    int start = 0;
    for (int i = 0; i < count; i++) {
      if (bytes[i] == '\n') {
        line.write(bytes, start, i - start);
        end();
        start = i + 1;
      }
    }
    line.write(bytes, start, count - start);
    if (line.size() > LONGEST) {
      end();
    }
  }

  /** Nothing more is written: tells of a last line that has no line break. */
  void finish() {
    if (line.size() > 0) {
      end();
    }
  }

  private void end() {
    listener.accept(line.toString(StandardCharsets.UTF_8).stripTrailing());
    line.reset();
  }
}
