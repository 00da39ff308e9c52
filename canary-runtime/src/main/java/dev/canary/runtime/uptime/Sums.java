package dev.canary.runtime.uptime;

import dev.canary.runtime.run.Verdict;

/** For how many milliseconds a suite was up, down, paused and maintained, all told. */
record Sums(long up, long down, long paused, long maintained) {

  static final Sums ZERO = new Sums(0, 0, 0, 0);

  Sums plus(Verdict verdict, long millis) {
    return switch (verdict) {
      case PASSING, DEGRADED -> new Sums(up + millis, down, paused, maintained);
      case FAILING -> new Sums(up, down + millis, paused, maintained);
      case PAUSED -> new Sums(up, down, paused + millis, maintained);
      case MAINTENANCE -> new Sums(up, down, paused, maintained + millis);
      case BLOCKED, STALE, PENDING -> this;
    };
  }

  Sums minus(Sums other) {
    return new Sums(
        up - other.up, down - other.down, paused - other.paused, maintained - other.maintained);
  }

  /** A part of the way from here to another. */
  Sums towards(Sums later, double part) {
    return new Sums(
        between(up, later.up, part),
        between(down, later.down, part),
        between(paused, later.paused, part),
        between(maintained, later.maintained, part));
  }

  private static long between(long from, long to, double part) {
    return from + Math.round((to - from) * part);
  }
}
