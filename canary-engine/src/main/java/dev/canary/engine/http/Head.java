package dev.canary.engine.http;

import okio.Buffer;
import okio.ByteString;

/** Counts the bytes of a body that passes, and keeps the first. Safe for several threads. */
final class Head {

  static final int MOST = 4_096;

  private final Buffer kept = new Buffer();
  private long size;

  /** Looks at bytes of a buffer and leaves them there. */
  synchronized void pass(Buffer bytes, long offset, long count) {
    long wanted = Math.min(count, MOST - kept.size());
    if (wanted > 0) {
      bytes.copyTo(kept, offset, wanted);
    }
    size += count;
  }

  synchronized ByteString bytes() {
    return kept.snapshot();
  }

  synchronized long size() {
    return size;
  }

  /** Gives back the memory that is shared with the body. */
  synchronized void close() {
    kept.clear();
  }
}
