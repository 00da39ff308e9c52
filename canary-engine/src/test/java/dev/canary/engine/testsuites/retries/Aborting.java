package dev.canary.engine.testsuites.retries;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import org.opentest4j.TestAbortedException;

@CanarySuite(retries = 2)
public class Aborting {
  @Step
  void one() {
    throw new TestAbortedException("not on Sundays");
  }
}
