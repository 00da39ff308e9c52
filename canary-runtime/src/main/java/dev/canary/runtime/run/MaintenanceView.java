package dev.canary.runtime.run;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says which suites are maintained when. Safe for use by many threads. */
public interface MaintenanceView {

  /** How far {@link #findAll} looks back, however often a window comes. */
  int MOST_TIMES = 100;

  /** Nothing is ever maintained. */
  MaintenanceView NEVER =
      new MaintenanceView() {
        @Override
        public Optional<Maintenance> find(String suite, Instant moment) {
          return Optional.empty();
        }

        @Override
        public Optional<MaintainedTime> findLast(String suite, Instant moment, Instant since) {
          return Optional.empty();
        }

        @Override
        public Optional<Instant> findEndOfRest(String suite, Instant moment) {
          return Optional.empty();
        }
      };

  /** Whether a run started while its suite was maintained. */
  default boolean isMaintained(RunStart run) {
    return find(run.suite().id(), run.startedAt()).isPresent();
  }

  /** Whether what a run found counts: it began and ended while nobody worked on the system. */
  default boolean isOutside(Run run) {
    return Stream.of(Optional.of(run.start().startedAt()), run.findEnd().map(RunEnd::endedAt))
        .flatMap(Optional::stream)
        .allMatch(moment -> find(run.suite(), moment).isEmpty());
  }

  /** The window that a suite is in at a moment; of several the one that ends last. */
  Optional<Maintenance> find(String suite, Instant moment);

  /**
   * The last time of maintenance that was over at a moment; empty if there was none after another.
   *
   * @param since what was before that does not matter; the time may be told to begin there
   */
  Optional<MaintainedTime> findLast(String suite, Instant moment, Instant since);

  /**
   * The times of maintenance that were over at a moment and not yet at another, the oldest first;
   * of very many the latest hundred.
   *
   * @param since the earlier moment; no time is told to begin before it
   */
  default List<MaintainedTime> findAll(String suite, Instant moment, Instant since) {
    Deque<MaintainedTime> times = new ArrayDeque<>();
    Optional<MaintainedTime> time = findLast(suite, moment, since);
    while (time.isPresent() && times.size() < MOST_TIMES) {
      Instant from = time.get().from();
      times.addFirst(new MaintainedTime(from.isAfter(since) ? from : since, time.get().to()));
      // A window that opens at a moment does not tell of its time before.
      time = findLast(suite, from.minusNanos(1), since);
    }
    return List.copyOf(times);
  }

  /**
   * When all windows of a suite are over that are open at a moment and in which it must not run;
   * empty if it may run at that moment.
   */
  Optional<Instant> findEndOfRest(String suite, Instant moment);
}
