package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import org.junit.jupiter.api.Tag;

@CanarySuite
public class WantedUser {
  WantedUser(Server server) {}

  @Tag("wanted")
  @Step
  void use() {}
}
