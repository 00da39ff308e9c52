package dev.canary.engine.testsuites;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import org.junit.jupiter.api.Order;

@CanarySuite
public class PartlyOrderedSteps {
  @Step
  void zebra() {}

  @Step
  void ape() {}

  @Step
  @Order(1)
  void first() {}
}
