package dev.canary.engine.testsuites.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite(timeout = "soon")
public class ManyProblems {
  @Step
  @SuppressWarnings("UnusedMethod") // The engine would call it.
  private void one() {}

  @Step(slow = "0ms")
  void two(Object nothing) {}
}
