package dev.canary.runtime.run;

import java.time.Instant;
import java.util.Optional;

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
        public Optional<Instant> findLastEnd(String suite, Instant moment) {
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

  /** The window that a suite is in at a moment; of several the one that ends last. */
  Optional<Maintenance> find(String suite, Instant moment);

  /** When the last window of a suite ended that was over at a moment. */
  Optional<Instant> findLastEnd(String suite, Instant moment);

  /**
   * When all windows of a suite are over that are open at a moment and in which it must not run;
   * empty if it may run at that moment.
   */
  Optional<Instant> findEndOfRest(String suite, Instant moment);
}
