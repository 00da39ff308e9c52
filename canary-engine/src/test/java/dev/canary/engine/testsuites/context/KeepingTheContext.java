package dev.canary.engine.testsuites.context;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import java.util.concurrent.atomic.AtomicReference;

@CanarySuite
public class KeepingTheContext {
  public static final AtomicReference<CanaryContext> CONTEXT = new AtomicReference<>();

  @Step
  void keep(CanaryContext canary) {
    CONTEXT.set(canary);
  }
}
