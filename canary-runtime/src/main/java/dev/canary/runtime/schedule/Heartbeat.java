package dev.canary.runtime.schedule;

import dev.canary.api.Durations;
import dev.canary.runtime.run.Readiness;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether the scheduler ticks: the loop beats after each round that it gets through, every second.
 */
final class Heartbeat implements Readiness {

  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

  private final LongSupplier nanos;
  private volatile @Nullable Long lastBeat;

  Heartbeat(LongSupplier nanos) {
    this.nanos = nanos;
  }

  void beat() {
    lastBeat = nanos.getAsLong();
  }

  @Override
  public Optional<String> findProblem() {
    Long beat = lastBeat;
    if (beat == null) {
      return Optional.of("The scheduler has not been started yet, so no suite is run.");
    }
    Duration silence = Duration.ofNanos(nanos.getAsLong() - beat);
    return silence.compareTo(LONGEST_SILENCE) > 0
        ? Optional.of(describe(silence))
        : Optional.empty();
  }

  private static String describe(Duration silence) {
    return "The scheduler has not ticked for %s, so no suite is started. Restart the prober."
        .formatted(Durations.format(Duration.ofSeconds(silence.toSeconds())));
  }
}
