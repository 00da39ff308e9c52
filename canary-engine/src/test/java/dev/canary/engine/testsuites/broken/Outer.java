package dev.canary.engine.testsuites.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

public class Outer {
  @CanarySuite
  private static class PrivateSuite {
    @SuppressWarnings("UnusedMethod") // The engine would call it.
    @Step
    void one() {}
  }

  @SuppressWarnings("ClassCanBeStatic") // That is what is wrong with it.
  @CanarySuite
  public class InnerSuite {
    @Step
    void one() {}
  }

  public static final Class<?> PRIVATE_SUITE = PrivateSuite.class;
}
