package dev.canary.runtime.store;

import java.util.List;

/**
 * Some events that are to be written in one transaction.
 *
 * @param end where they end: in the backlog the number of the next event, in the spool the offset
 *     behind them
 */
record Batch(List<StoreEvent> events, Origin origin, long end) {

  enum Origin {
    MEMORY,
    SPOOL
  }

  Batch {
    events = List.copyOf(events);
  }

  static Batch fromMemory(List<StoreEvent> events, long end) {
    return new Batch(events, Origin.MEMORY, end);
  }

  static Batch fromSpool(List<StoreEvent> events, long end) {
    return new Batch(events, Origin.SPOOL, end);
  }

  boolean isEmpty() {
    return events.isEmpty();
  }
}
