package dev.canary.runtime.worker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what a worker writes, all the time, and passes it on line by line. */
final class LinePump implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(LinePump.class);
  private static final int BUFFER = 8_192;

  /** What has no end after so many bytes is passed on in pieces. */
  private static final int LONGEST_LINE = 1_048_576;

  private final InputStream source;
  private final Consumer<String> sink;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  LinePump(InputStream source, Consumer<String> sink) {
    this.source = source;
    this.sink = sink;
  }

  /** Starts a thread that pumps until the stream ends. */
  static Thread start(String name, InputStream source, Consumer<String> sink) {
    Thread thread = new Thread(new LinePump(source, sink), name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  @Override
  public void run() {
    byte[] buffer = new byte[BUFFER];
    try {
      for (int count = source.read(buffer); count >= 0; count = source.read(buffer)) {
        take(buffer, count);
      }
    } catch (IOException e) {
      LOG.debug("A worker's stream is broken.", e);
    }
    passOn();
  }

  private void take(byte[] bytes, int count) {
    for (int index = 0; index < count; index++) {
      if (bytes[index] == '\n') {
        passOn();
      } else {
        line.write(bytes[index]);
        if (line.size() >= LONGEST_LINE) {
          passOn();
        }
      }
    }
  }

  private void passOn() {
    String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
    line.reset();
    if (!text.isEmpty()) {
      sink.accept(text);
    }
  }
}
