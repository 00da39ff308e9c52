package dev.canary.runtime.report;

/**
 * How results are shown.
 *
 * @param colours whether in colours
 * @param unicode whether with marks beyond ASCII
 */
public record Look(boolean colours, boolean unicode) {

  /** For files. */
  public static final Look PLAIN = new Look(false, true);
}
