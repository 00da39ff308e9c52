package dev.canary.runtime.run;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From a moment on something else was believed of a suite.
 *
 * @param at when that began, which may be some time before it was noticed
 * @param previous what was believed before; absent if nothing was
 */
public record VerdictChange(String suite, Instant at, Verdict verdict, @Nullable Verdict previous) {

  public Optional<Verdict> findPrevious() {
    return Optional.ofNullable(previous);
  }
}
