package dev.canary.runtime.run;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Says which suites are maintained when. Safe for use by many threads. */
public interface MaintenanceView {

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
   * When all windows of a suite are over that are open at a moment and in which it must not run;
   * empty if it may run at that moment.
   */
  Optional<Instant> findEndOfRest(String suite, Instant moment);
}
