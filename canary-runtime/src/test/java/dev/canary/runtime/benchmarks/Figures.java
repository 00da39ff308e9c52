package dev.canary.runtime.benchmarks;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;

/** The same thing, measured several times; sorted. */
record Figures(List<Double> sorted) {

  static Figures of(int rounds, DoubleSupplier round) {
    return new Figures(DoubleStream.generate(round).limit(rounds).sorted().boxed().toList());
  }

  @Override
  public String toString() {
    int last = sorted.size() - 1;
    return "%,.0f (%,.0f to %,.0f)"
        .formatted(sorted.get(sorted.size() / 2), sorted.get(0), sorted.get(last));
  }
}
