package dev.canary.compatibility;

import java.util.Objects;

/** What the build of this module says of itself. */
final class Build {

  private Build() {}

  static String value(String key) {
    return Objects.requireNonNull(
        System.getProperty("outside." + key),
        () -> "There is no system property outside." + key + ". Run these tests by Maven.");
  }
}
