package dev.canary.runtime.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes events in their order, and finds those that cannot be written by their own fault: they
 * would stop all others for ever. What can be of them is written, and the whole is put aside. Not
 * thread-safe.
 */
final class Sieve {

  private final RunRows rows;
  private final Aside aside;

  /** So that none is put aside twice when the database fails in the midst of this. */
  private final Set<StoreEvent> putAside = new HashSet<>();

  Sieve(RunRows rows, Aside aside) {
    this.rows = rows;
    this.aside = aside;
  }

  /**
   * An event that was put aside.
   *
   * @param place in the list, from 0
   */
  record Refused(int place, RuntimeException failure) {}

  /**
   * When this returns, the events are on the disk, in the database or aside.
   *
   * @return those that are aside
   * @throws RuntimeException if that is not their fault; some may be written then, and may be
   *     written again
   */
  List<Refused> write(List<StoreEvent> events) throws IOException {
    List<Refused> refused = new ArrayList<>();
    write(events, 0, refused);
    putAside.clear();
    return refused;
  }

  /** The half with nothing wrong is still one transaction. */
  private void write(List<StoreEvent> events, int begin, List<Refused> refused) throws IOException {
    Optional<RuntimeException> fault = findFault(events);
    if (fault.isEmpty()) {
      return;
    }
    if (events.size() > 1) {
      int half = events.size() / 2;
      write(events.subList(0, half), begin, refused);
      write(events.subList(half, events.size()), begin + half, refused);
    } else if (findFault(events).isPresent()) {
      // Twice, since the second time it is over a new connection.
      putAside(events.get(0), fault.get());
      refused.add(new Refused(begin, fault.get()));
    }
  }

  private void putAside(StoreEvent event, RuntimeException fault) throws IOException {
    boolean isPartWritten =
        event.parts().stream().anyMatch(part -> findFault(List.of(part)).isEmpty());
    if (!putAside.contains(event)) {
      aside.put(event, fault, isPartWritten);
      putAside.add(event);
    }
  }

  /** Empty if they are in the database now. */
  private Optional<RuntimeException> findFault(List<StoreEvent> events) {
    try {
      rows.write(events);
      return Optional.empty();
    } catch (RuntimeException failure) {
      if (Blame.isOnEvents(failure)) {
        return Optional.of(failure);
      }
      throw failure;
    }
  }
}
