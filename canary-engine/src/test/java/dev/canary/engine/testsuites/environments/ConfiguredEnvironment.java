package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanaryContext;
import dev.canary.api.ConfigValue;

public class ConfiguredEnvironment extends Database {
  ConfiguredEnvironment(@ConfigValue("stack.name") String name, CanaryContext canary) {
    canary.publish("stack", name + " of " + canary.suite());
  }
}
