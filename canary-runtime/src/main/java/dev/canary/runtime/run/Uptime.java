package dev.canary.runtime.run;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * For how long a suite was passing or degraded (up), failing (down), in maintenance, or anything
 * else (unknown). Together they are the whole time.
 */
public record Uptime(Duration up, Duration down, Duration maintenance, Duration unknown) {

  /** The share of up in what is known; empty if nothing is. */
  public OptionalDouble ratio() {
    long known = up.plus(down).toMillis();
    return known == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) up.toMillis() / known);
  }
}
