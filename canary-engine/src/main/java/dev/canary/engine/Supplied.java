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
  private boolean ended;

  /**
   * Keeps a value until the run ends. What a thread that was given up brings after that is closed
   * at once.
   *
   * @throws IllegalStateException if the run has ended
   */
  void add(Object value) throws Exception {
    if (value instanceof AutoCloseable closeable && !keep(closeable)) {
      closeable.close();
      throw new IllegalStateException("The run has ended, so nothing is supplied any more.");
    }
  }

  private synchronized boolean keep(AutoCloseable closeable) {
    if (!ended) {
      open.push(closeable);
    }
    return !ended;
  }

  /** Nothing more is kept; answers whether there is anything to close. */
  synchronized boolean end() {
    ended = true;
    return !open.isEmpty();
  }

  private synchronized @Nullable AutoCloseable next() {
    return open.poll();
  }

  /** Closes everything, though some of it fails; the first failure wins. */
  void close() throws Throwable {
    Throwable first = null;
    for (AutoCloseable next = next(); next != null; next = next()) {
      try {
        next.close();
      } catch (Exception | Error e) {
        first = join(first, e);
      }
    }
    if (first != null) {
      throw first;
    }
  }

  private static Throwable join(@Nullable Throwable first, Throwable next) {
    if (first == null) {
      return next;
    }
    first.addSuppressed(next);
    return first;
  }
}
