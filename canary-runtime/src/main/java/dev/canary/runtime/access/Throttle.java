package dev.canary.runtime.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Pauses that grow with each wrong secret: some are free, then one second, two, four … Safe for use
 * by many threads.
 */
final class Throttle {

  private static final int MOST_KEYS = 10_000;
  private static final int MOST_DOUBLINGS = 20;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

  private record Failures(int count, Instant latest, Instant pausedUntil) {}

  private final int free;
  private final Duration longest;
  private final InstantSource clock;
  private final Recent<Failures> failures = new Recent<>(MOST_KEYS);

  /**
   * @param free how many wrong ones have no pause after them
   * @param longest the longest pause
   */
  Throttle(int free, Duration longest, InstantSource clock) {
    this.free = free;
    this.longest = longest;
    this.clock = clock;
  }

  /** How long nothing is looked at; empty if there is no pause. */
  synchronized Optional<Duration> findPause(String key) {
    Failures known = failures.get(Digest.of(key));
    return Optional.ofNullable(known)
        .map(it -> Duration.between(clock.instant(), it.pausedUntil()))
        .filter(left -> left.compareTo(Duration.ZERO) > 0);
  }

  synchronized void onFailure(String key) {
    Instant now = clock.instant();
    failures.compute(
        Digest.of(key), (digest, known) -> next(known == null ? 0 : count(known, now), now));
  }

  private Failures next(int before, Instant now) {
    int count = before + 1;
    return new Failures(count, now, now.plus(pauseAfter(count)));
  }

  private static int count(Failures known, Instant now) {
    boolean isForgotten = known.latest().plus(FORGOTTEN_AFTER).isBefore(now);
    return isForgotten ? 0 : known.count();
  }

  private Duration pauseAfter(int count) {
    if (count < free) {
      return Duration.ZERO;
    }
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(count - free, MOST_DOUBLINGS));
    return pause.compareTo(longest) < 0 ? pause : longest;
  }

  /** The right one was given. */
  synchronized void onSuccess(String key) {
    failures.remove(Digest.of(key));
  }

  synchronized int size() {
    return failures.size();
  }
}
