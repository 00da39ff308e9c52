package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class UsesServer {
  UsesServer(Server server) {}

  @Step
  void serve() {}
}
