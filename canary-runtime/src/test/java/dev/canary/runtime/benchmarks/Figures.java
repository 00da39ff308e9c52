package dev.canary.runtime.benchmarks;

import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;

/** The same thing, measured several times; sorted. */
record Figures(double[] sorted) {

  static Figures of(int rounds, DoubleSupplier round) {
    return new Figures(DoubleStream.generate(round).limit(rounds).sorted().toArray());
  }

  double median() {
    return sorted[sorted.length / 2];
  }

  @Override
  public String toString() {
    return "%,.0f (%,.0f to %,.0f)".formatted(median(), sorted[0], sorted[sorted.length - 1]);
  }
}
