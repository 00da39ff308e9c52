package dev.canary.runtime.web.page;

/**
 * What operators can do to a suite; what makes no sense now is not offered.
 *
 * @param run whether it can be run now
 * @param path what the paths of these begin with
 */
record Controls(
    boolean run, boolean pause, boolean resume, boolean mute, boolean unmute, String path) {

  static final Controls NONE = new Controls(false, false, false, false, false, "");

  boolean isEmpty() {
    return equals(NONE);
  }
}
