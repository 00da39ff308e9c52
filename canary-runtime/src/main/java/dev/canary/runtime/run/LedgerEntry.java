package dev.canary.runtime.run;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that was made in the system under test and has to be deleted.
 *
 * @param run the id of the run that made it; absent if it was an environment, which has no runs
 * @param attributes what its deletion needs beside the id
 */
public record LedgerEntry(
    LedgerKey key, @Nullable String run, Instant createdAt, Map<String, String> attributes) {

  public LedgerEntry {
    attributes = Map.copyOf(attributes);
  }

  public Optional<String> findRun() {
    return Optional.ofNullable(run);
  }
}
