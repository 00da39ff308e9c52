package dev.canary.runtime.web.page;

import dev.canary.runtime.run.Availability;
import java.util.List;

/** Uptime and coverage over one span of time. */
record Figure(String span, String uptime, String coverage, String tone) {

  private static final double GOOD = 0.999;
  private static final double FAIR = 0.99;

  static List<Figure> of(List<Availability> availability) {
    return availability.stream().map(Figure::of).toList();
  }

  private static Figure of(Availability it) {
    double ratio = it.uptime().ratio().orElse(1);
    String tone = ratio >= GOOD ? "plain" : ratio >= FAIR ? "warn" : "bad";
    return new Figure(
        it.span().key(), Share.of(it.uptime().ratio()), Share.of(it.coverage().ratio()), tone);
  }
}
