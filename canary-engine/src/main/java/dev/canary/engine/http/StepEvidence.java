package dev.canary.engine.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The exchanges of a step, until it ends: those that are over, and those that are not yet. Safe for
 * use by several threads.
 */
final class StepEvidence {

  /** A step that polls for hours must not fill the memory. The last exchanges tell the most. */
  static final int MOST = 500;

  private final Set<OpenExchange> open = new LinkedHashSet<>();
  private final Deque<Exchange> over = new ArrayDeque<>();
  private long dropped;

  /**
   * What happened since somebody took it the last time.
   *
   * @param dropped how many exchanges, the oldest, were too many to keep
   */
  record Taken(List<Exchange> exchanges, long dropped) {}

  synchronized void begun(OpenExchange exchange) {
    open.add(exchange);
  }

  synchronized void ended(OpenExchange exchange, Exchange finished) {
    open.remove(exchange);
    if (over.size() == MOST) {
      over.removeFirst();
      dropped++;
    }
    over.addLast(finished);
  }

  synchronized Taken take() {
    Taken taken = new Taken(List.copyOf(over), dropped);
    over.clear();
    dropped = 0;
    return taken;
  }

  /** Ends exchanges whose body nobody has read or closed. */
  void abandonAll() {
    for (OpenExchange exchange : allOpen()) {
      exchange.abandon();
    }
  }

  private synchronized List<OpenExchange> allOpen() {
    return List.copyOf(open);
  }
}
