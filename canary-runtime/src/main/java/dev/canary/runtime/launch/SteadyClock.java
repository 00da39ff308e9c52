package dev.canary.runtime.launch;

import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that asks another one once and counts on from there. Within a launch all moments come
 * from one of these, so that its durations are true even if the machine's clock is put right
 * meanwhile.
 */
final class SteadyClock implements InstantSource {

  private final Instant begin;
  private final long nanos;

  SteadyClock(InstantSource clock) {
    this.begin = clock.instant();
    this.nanos = System.nanoTime();
  }

  /** As fine as the store keeps times. */
  @Override
  public Instant instant() {
    return begin.plusMillis((System.nanoTime() - nanos) / 1_000_000);
  }
}
