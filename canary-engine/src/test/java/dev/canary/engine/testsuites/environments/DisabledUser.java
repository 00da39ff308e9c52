package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import org.junit.jupiter.api.Disabled;

@Disabled("until August")
@CanarySuite
public class DisabledUser {
  DisabledUser(Server server) {}

  @Step
  void use() {}
}
