package dev.canary.runtime.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How amounts of data are written: {@code 500MB}, {@code 2GB}; 1 kB has 1,000 bytes. */
final class DataSize {

  private static final Pattern FORM = Pattern.compile("(\\d{1,6})(kB|KB|MB|GB|TB)");

  private DataSize() {}

  /**
   * Reads an amount of data, in bytes.
   *
   * @throws IllegalArgumentException if the text is none, or not more than zero
   */
  static long parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("\"%s\" is not an amount of data.".formatted(text));
    }
    long bytes = Long.parseLong(matcher.group(1)) * bytes(matcher.group(2));
    if (bytes == 0) {
      throw new IllegalArgumentException("\"%s\" is not more than zero.".formatted(text));
    }
    return bytes;
  }

  private static long bytes(String unit) {
    return switch (unit) {
      case "TB" -> 1_000_000_000_000L;
      case "GB" -> 1_000_000_000L;
      case "MB" -> 1_000_000L;
      default -> 1_000L;
    };
  }
}
