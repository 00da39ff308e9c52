package dev.canary.engine;

import java.util.Objects;
import org.junit.platform.engine.TestEngine;

/** The JUnit that runs the tests: the one they were compiled against, or an older one. */
final class RunningJUnit {

  private RunningJUnit() {}

  static boolean isJUnit6() {
    return !versionOf(TestEngine.class).startsWith("1.");
  }

  /** The version of the jar that a class comes from. */
  static String versionOf(Class<?> ofJUnit) {
    return Objects.requireNonNull(ofJUnit.getPackage().getImplementationVersion());
  }
}
