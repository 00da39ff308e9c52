package dev.canary.runtime.torture;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import java.util.Properties;

/** Takes all system properties away. */
@CanarySuite
final class ClearedPropertiesCanary {

  @Step
  void clears() {
    System.setProperties(new Properties());
  }
}
