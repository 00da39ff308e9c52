package dev.canary.engine.testsuites.deadlines;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import dev.canary.engine.testsuites.Hang;
import org.jspecify.annotations.Nullable;

@CanarySuite
public class SoftSpinningStep {
  public static @Nullable Thread nextThread;

  @Step(timeout = "100ms", soft = true)
  void spin() {
    Hang.spinning();
  }

  @Step
  void next() {
    nextThread = Thread.currentThread();
  }
}
