package dev.canary.runtime.benchmarks;

import java.util.Arrays;

/** Of many measures of one thing. */
record Percentiles(double p50, double p99, double max) {

  static Percentiles of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Percentiles(
        sorted[sorted.length / 2],
        sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)],
        sorted[sorted.length - 1]);
  }

  @Override
  public String toString() {
    return "%8.1f %8.1f %8.1f".formatted(p50, p99, max);
  }
}
