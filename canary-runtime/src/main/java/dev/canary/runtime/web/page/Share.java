package dev.canary.runtime.web.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** A share of a whole. What is not the whole must not look so. */
final class Share {

  static final String UNKNOWN = "–";

  private Share() {}

  /** In percent with at most two decimals, rounded down. */
  static String of(OptionalDouble ratio) {
    return ratio.isEmpty() ? UNKNOWN : percent(ratio.getAsDouble());
  }

  private static String percent(double ratio) {
    return BigDecimal.valueOf(ratio * 100)
            .setScale(ratio < 0.1 ? 1 : 2, RoundingMode.DOWN)
            .stripTrailingZeros()
            .toPlainString()
        + " %";
  }

  /** A place on a scale, as SVG takes it. */
  static String place(double part, double whole) {
    double ratio = whole <= 0 ? 0 : Math.min(1, Math.max(0, part / whole));
    return BigDecimal.valueOf(ratio * 100).setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
  }
}
