package dev.canary.engine.testsuites.injection.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import dev.canary.engine.testsuites.broken.AbstractSuite;

@CanarySuite
public record TakesAnAbstractSuite(AbstractSuite suite) {
  @Step
  void one() {}
}
