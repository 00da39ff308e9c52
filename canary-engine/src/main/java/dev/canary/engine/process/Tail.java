package dev.canary.engine.process;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The last of what a process has written: at least 64 KiB of it, at most twice as much.
 *
 * <p>Safe for use by several threads.
 */
final class Tail implements Sink {

  static final int KEPT = 64 * 1024;

  private static final int INITIAL = 1024;
  private static final int CONTINUATION_MASK = 0b1100_0000;
  private static final int CONTINUATION = 0b1000_0000;

  private byte[] bytes = new byte[INITIAL];
  private int length;
  private boolean cut;

  @Override
  public synchronized void write(byte[] source, int count) {
    if (length + count > 2 * KEPT) {
      dropBeginning();
    }
    if (length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + count, Math.min(2 * bytes.length, 2 * KEPT)));
    }
    System.arraycopy(source, 0, bytes, length, count);
    length += count;
  }

  private void dropBeginning() {
    int dropped = Math.max(0, length - KEPT);
    System.arraycopy(bytes, dropped, bytes, 0, length - dropped);
    length -= dropped;
    cut = true;
  }

  synchronized String text() {
    int start = cut ? firstCharacter() : 0;
    return new String(bytes, start, length - start, StandardCharsets.UTF_8);
  }

  /** The cut may have gone through a character of several bytes. */
  private int firstCharacter() {
    int start = 0;
    while (start < length && (bytes[start] & CONTINUATION_MASK) == CONTINUATION) {
      start++;
    }
    return start;
  }

  String lastLines(int count) {
    List<String> lines = text().stripTrailing().lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
  }
}
