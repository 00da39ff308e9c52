package dev.canary.engine.testsuites.injection;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import org.junit.jupiter.api.Tag;

@CanarySuite
public class WantedAfter {
  WantedAfter(ManyStepsFirst first) {}

  @Tag("wanted")
  @Step
  void use() {}
}
