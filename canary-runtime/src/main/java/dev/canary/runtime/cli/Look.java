package dev.canary.runtime.cli;

/**
 * How results are shown.
 *
 * @param colours whether in colours
 * @param unicode whether with marks beyond ASCII
 */
record Look(boolean colours, boolean unicode) {

  /** For files. */
  static final Look PLAIN = new Look(false, true);
}
