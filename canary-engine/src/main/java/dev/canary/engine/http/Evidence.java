package dev.canary.engine.http;

import java.util.Locale;

/** What is kept as evidence of a run, as {@code canary.evidence} says it. */
public enum Evidence {
  /** Everything. */
  ALL,
  /** What belongs to failures. */
  FAILURES,
  /** Nothing; then nothing is recorded either. */
  NONE;

  /**
   * Reads the configuration.
   *
   * @throws IllegalArgumentException if it is none of the three; the message names what was given
   */
  public static Evidence of(String text) {
    for (Evidence evidence : values()) {
      if (evidence.name().toLowerCase(Locale.ROOT).equals(text)) {
        return evidence;
      }
    }
    throw new IllegalArgumentException(
        "\"%s\" is neither all nor failures nor none.".formatted(text));
  }

  /** Whether evidence of something is kept that has failed, or has not. */
  public boolean isKept(boolean failed) {
    return this == ALL || (this == FAILURES && failed);
  }
}
