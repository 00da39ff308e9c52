package dev.canary.runtime.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved. */
public final class ManualClock implements InstantSource {

  /** Where it stands at first. */
  public static final Instant START = Instant.parse("2026-11-20T18:00:00Z");

  private volatile Instant now = START;
  private volatile long nanos;

  @Override
  public Instant instant() {
    return now;
  }

  public long nanos() {
    return nanos;
  }

  /** Lets time pass. */
  public synchronized void advance(Duration time) {
    now = now.plus(time);
    nanos += time.toNanos();
  }

  /** Puts the clock forward or back, while no time passes. */
  public synchronized void jump(Duration distance) {
    now = now.plus(distance);
  }
}
