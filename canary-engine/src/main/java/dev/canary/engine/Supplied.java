package dev.canary.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What suppliers have made for a run and the engine has to close, the newest first.
 *
 * <p>Safe for use by several threads.
 */
final class Supplied {

  private final Deque<AutoCloseable> open = new ArrayDeque<>(0);

  synchronized void add(Object value) {
    if (value instanceof AutoCloseable closeable) {
      open.push(closeable);
    }
  }

  synchronized boolean isAnyOpen() {
    return !open.isEmpty();
  }

  private synchronized @Nullable AutoCloseable next() {
    return open.poll();
  }

  /** Closes everything, though some of it fails; the first failure wins. */
  void close() throws Exception {
    Exception first = null;
    for (AutoCloseable next = next(); next != null; next = next()) {
      try {
        next.close();
      } catch (Exception e) {
        first = join(first, e);
      }
    }
    if (first != null) {
      throw first;
    }
  }

  private static Exception join(@Nullable Exception first, Exception next) {
    if (first == null) {
      return next;
    }
    first.addSuppressed(next);
    return first;
  }
}
