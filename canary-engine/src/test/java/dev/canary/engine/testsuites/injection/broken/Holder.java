package dev.canary.engine.testsuites.injection.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

public class Holder {
  private static class PrivateEnvironment extends SoundEnvironment {}

  @SuppressWarnings("ClassCanBeStatic") // That is what is wrong with it.
  class InnerEnvironment extends SoundEnvironment {}

  @CanarySuite
  public static class UsesAPrivateEnvironment {
    UsesAPrivateEnvironment(PrivateEnvironment environment) {}

    @Step
    void one() {}
  }

  @CanarySuite
  public static class UsesAnInnerEnvironment {
    UsesAnInnerEnvironment(InnerEnvironment environment) {}

    @Step
    void one() {}
  }
}
