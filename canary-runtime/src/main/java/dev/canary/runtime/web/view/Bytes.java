package dev.canary.runtime.web.view;

import java.util.Locale;

/** An amount of data, as people say it. */
public final class Bytes {

  private static final String[] UNITS = {"KiB", "MiB", "GiB", "TiB"};

  private Bytes() {}

  public static String of(long bytes) {
    if (bytes < 1_024) {
      return bytes + " B";
    }
    double amount = bytes / 1_024.0;
    int unit = 0;
    while (amount >= 1_000 && unit < UNITS.length - 1) {
      amount /= 1_024;
      unit++;
    }
    return String.format(Locale.ROOT, amount < 10 ? "%.1f %s" : "%.0f %s", amount, UNITS[unit]);
  }
}
