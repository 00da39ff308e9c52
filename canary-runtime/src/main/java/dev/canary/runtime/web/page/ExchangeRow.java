package dev.canary.runtime.web.page;

import dev.canary.runtime.web.evidence.Exchange;
import dev.canary.runtime.web.evidence.Exchange.Phase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exchange over HTTP on the page of its run.
 *
 * @param at where it is on the scale of the run; absent if nobody knows
 * @param phases what it took its time for, on a scale of its own
 */
record ExchangeRow(Exchange exchange, @Nullable Stretch at, List<Piece> phases) {

  /** A phase and where it is. */
  record Piece(Phase phase, Stretch at) {}

  static ExchangeRow of(Exchange exchange, Scale scale) {
    Instant start = exchange.startedAt();
    return new ExchangeRow(
        exchange,
        start == null ? null : scale.stretch(start, exchange.totalMillis()),
        pieces(exchange));
  }

  private static List<Piece> pieces(Exchange exchange) {
    double whole =
        Math.max(
            exchange.totalMillis(), exchange.phases().stream().mapToDouble(Phase::millis).sum());
    List<Piece> pieces = new ArrayList<>();
    double from = 0;
    for (Phase phase : exchange.phases()) {
      pieces.add(new Piece(phase, Stretch.of(from, phase.millis(), whole)));
      from += phase.millis();
    }
    return pieces;
  }
}
