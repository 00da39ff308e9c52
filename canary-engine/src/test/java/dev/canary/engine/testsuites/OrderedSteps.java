package dev.canary.engine.testsuites;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import org.junit.jupiter.api.Order;

@CanarySuite
public class OrderedSteps {
  @Step
  @Order(3)
  void three() {}

  @Step
  @Order(1)
  void one() {}

  @Step
  @Order(2)
  void two() {}
}
