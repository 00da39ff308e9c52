package dev.canary.runtime.worker;

import java.util.ArrayDeque;
import java.util.Deque;

/** The last lines that a worker has written, which say why it died. Safe for several threads. */
final class LastLines {

  private static final int MOST = 20;

  private final Deque<String> lines = new ArrayDeque<>();
  private boolean seen;

  synchronized void add(String line) {
    seen = true;
    lines.add(line);
    if (lines.size() > MOST) {
      lines.remove();
    }
  }

  /** Whether there is a line that begins so; also true if nobody reads what the worker writes. */
  synchronized boolean mayHave(String beginning) {
    return !seen || lines.stream().anyMatch(line -> line.startsWith(beginning));
  }

  synchronized String text() {
    return String.join("\n", lines);
  }
}
