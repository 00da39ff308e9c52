package dev.canary.runtime.run;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many of the latest runs decide a verdict: {@code "3"} for three in a row, {@code "2 of 3"}
 * for two among the latest three.
 */
public record Threshold(int count, int window) {

  public static final Threshold ONE = new Threshold(1, 1);

  private static final Pattern FORM = Pattern.compile("(\\d{1,3})(?: of (\\d{1,3}))?");

  public Threshold {
    if (count < 1 || window < count) {
      throw new IllegalArgumentException(
          "\"%d of %d\" can never be reached. Write a number such as 3, or two such as 2 of 3."
              .formatted(count, window));
    }
  }

  /** Reads {@code 3} or {@code 2 of 3}. */
  public static Threshold parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is not a number of runs. Write a number such as 3, or two such as 2 of 3."
              .formatted(text));
    }
    int count = Integer.parseInt(matcher.group(1));
    String window = matcher.group(2);
    return new Threshold(count, window == null ? count : Integer.parseInt(window));
  }

  @Override
  public String toString() {
    return count == window ? Integer.toString(count) : count + " of " + window;
  }
}
