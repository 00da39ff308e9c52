package dev.canary.environments;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * When an up command that has failed is run again: for clouds that throttle those who ask too much
 * at once.
 *
 * <pre>{@code
 * new Retry(Pattern.compile("429|Throttling"), 4, Duration.ofSeconds(2))
 * }</pre>
 *
 * @param when has to be found in what the failed command has written
 * @param times how many times it is run again at most
 * @param pause before the first retry; each further one is twice as long
 */
public record Retry(Pattern when, int times, Duration pause) {

  static final Retry NEVER = new Retry(Pattern.compile("$^"), 0, Duration.ZERO);

  /** Refuses what cannot be meant. */
  public Retry {
    if (times < 0 || pause.isNegative()) {
      throw new IllegalArgumentException(
          "A retry cannot be made %d times after %s. Neither may be less than zero."
              .formatted(times, pause));
    }
  }

  /**
   * Whether to run the command again.
   *
   * @param retries how many there have been
   */
  boolean isWorthwhile(int retries, String written) {
    return retries < times && when.matcher(written).find();
  }

  Duration pauseAfter(int retries) {
    return pause.multipliedBy(1L << Math.min(retries, Integer.SIZE - 2));
  }
}
