package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class UserOfADisabledUser {
  UserOfADisabledUser(DisabledUser user, Database database) {}

  @Step
  void use() {}
}
