package dev.canary.runtime.uptime;

import dev.canary.runtime.run.Verdict;

/** For how many milliseconds a suite was up, down and paused, all told. */
record Sums(long up, long down, long paused) {

  static final Sums ZERO = new Sums(0, 0, 0);

  Sums plus(Verdict verdict, long millis) {
    return switch (verdict) {
      case PASSING, DEGRADED -> new Sums(up + millis, down, paused);
      case FAILING -> new Sums(up, down + millis, paused);
      case PAUSED -> new Sums(up, down, paused + millis);
      case BLOCKED, STALE, PENDING -> this;
    };
  }

  Sums minus(Sums other) {
    return new Sums(up - other.up, down - other.down, paused - other.paused);
  }

  /** A part of the way from here to another. */
  Sums towards(Sums later, double part) {
    return new Sums(
        between(up, later.up, part),
        between(down, later.down, part),
        between(paused, later.paused, part));
  }

  private static long between(long from, long to, double part) {
    return from + Math.round((to - from) * part);
  }
}
