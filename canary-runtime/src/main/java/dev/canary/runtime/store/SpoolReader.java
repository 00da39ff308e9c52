package dev.canary.runtime.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a spool from some line on. It reads what is open, not what has the name: that can have been
 * deleted. Leaves the position of the channel alone. Not thread-safe.
 */
final class SpoolReader {

  private static final int END = -1;

  /** A batch that is larger than this, because of evidence, has fewer events. */
  private static final long MOST_BYTES = 8L << 20;

  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).limit(0);
  private long position;
  private long offset;
  private int damaged;

  SpoolReader(FileChannel channel, long offset) {
    this.channel = channel;
    this.position = offset;
    this.offset = offset;
  }

  /** The next events; none at the end. Lines that are damaged are counted and left out. */
  List<StoreEvent> read(int atMost) throws IOException {
    List<StoreEvent> events = new ArrayList<>();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long begin = offset;
    while (events.size() < atMost && isSmall(events, begin) && readLine(line)) {
      SpoolLine.parse(line.toString(StandardCharsets.UTF_8))
          .ifPresentOrElse(events::add, () -> damaged++);
    }
    return events;
  }

  /** None would mean the end. */
  private boolean isSmall(List<StoreEvent> events, long begin) {
    return events.isEmpty() || offset - begin < MOST_BYTES;
  }

  /** False at the end. A last line without its end was never completed, and is none. */
  private boolean readLine(ByteArrayOutputStream line) throws IOException {
    line.reset();
    int next = readByte();
    while (next != END && next != '\n') {
      line.write(next);
      next = readByte();
    }
    if (next == END) {
      return false;
    }
    offset += line.size() + 1L;
    return true;
  }

  private int readByte() throws IOException {
    if (!buffer.hasRemaining() && !fill()) {
      return END;
    }
    return buffer.get() & 0xff;
  }

  private boolean fill() throws IOException {
    buffer.clear();
    int count = channel.read(buffer, position);
    buffer.flip();
    position += Math.max(0, count);
    return count > 0;
  }

  /** Behind the last complete line that was read. */
  long offset() {
    return offset;
  }

  /** How many lines could not be read so far. */
  int damaged() {
    return damaged;
  }
}
