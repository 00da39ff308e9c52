package dev.canary.engine.testsuites.broken;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import org.junit.jupiter.api.Order;

@CanarySuite
public class StepsWithOneOrder {
  @Step
  @Order(7)
  void one() {}

  @Step
  @Order(7)
  void two() {}
}
