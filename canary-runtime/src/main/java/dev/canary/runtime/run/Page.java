package dev.canary.runtime.run;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next the cursor of the next page; absent on the last one
 */
public record Page<T>(List<T> data, @Nullable String next) {
  public Page {
    data = List.copyOf(data);
  }

  public Optional<String> findNext() {
    return Optional.ofNullable(next);
  }
}
