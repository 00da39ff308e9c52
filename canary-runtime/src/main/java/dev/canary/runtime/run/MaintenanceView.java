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
      };

  /** The window that a suite is in at a moment; of several the one that ends last. */
  Optional<Maintenance> find(String suite, Instant moment);

  /** When the last window of a suite ended that was over at a moment. */
  Optional<Instant> findLastEnd(String suite, Instant moment);
}
