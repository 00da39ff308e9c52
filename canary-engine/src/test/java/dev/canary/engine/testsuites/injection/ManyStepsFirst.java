package dev.canary.engine.testsuites.injection;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import org.junit.jupiter.api.Tag;

@CanarySuite
public class ManyStepsFirst {
  @Step
  void signUp() {}

  @Tag("wanted")
  @Step
  void greet() {}

  @Step
  void confirm() {}

  @Cleanup
  void deleteUser() {}
}
