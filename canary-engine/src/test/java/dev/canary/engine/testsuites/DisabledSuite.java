package dev.canary.engine.testsuites;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import org.junit.jupiter.api.Disabled;

@CanarySuite
@Disabled("until August")
public class DisabledSuite {
  @Step
  void one() {}

  @Cleanup
  void cleanUp() {}
}
