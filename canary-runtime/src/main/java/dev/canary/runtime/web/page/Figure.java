package dev.canary.runtime.web.page;

import dev.canary.runtime.run.Availability;
import dev.canary.runtime.run.Span;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Uptime and coverage over one span of time.
 *
 * @param isPartial whether planned runs were not executed, which the uptime says nothing of
 */
record Figure(Span of, String uptime, String coverage, boolean isPartial, String tone) {

  private static final double GOOD = 0.999;
  private static final double FAIR = 0.99;

  static List<Figure> of(List<Availability> availability) {
    return availability.stream().map(Figure::of).toList();
  }

  private static Figure of(Availability it) {
    OptionalDouble coverage = it.coverage().ratio();
    double ratio = it.uptime().ratio().orElse(1);
    String tone = ratio >= GOOD ? "plain" : ratio >= FAIR ? "warn" : "bad";
    return new Figure(
        it.span(), Share.of(it.uptime().ratio()), Share.of(coverage), coverage.orElse(1) < 1, tone);
  }

  /** Such as {@code 24h}. */
  String span() {
    return of.key();
  }

  /** Such as {@code 24 h}. */
  String inWords() {
    return of.key().replaceFirst("(?=\\D+$)", " ");
  }
}
