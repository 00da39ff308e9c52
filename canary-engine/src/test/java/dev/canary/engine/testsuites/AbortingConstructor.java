package dev.canary.engine.testsuites;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import org.opentest4j.TestAbortedException;

@CanarySuite
public class AbortingConstructor {
  public AbortingConstructor() {
    throw new TestAbortedException("the shop is closed today");
  }

  @Step
  void one() {}
}
