package dev.canary.runtime;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.run.Mutes;

/** What the configuration says of which suites nobody wants to hear. */
record ConfiguredMutes(Settings settings) implements Mutes {

  @Override
  public boolean isMuted(String suite) {
    return settings.alerts().mute() || settings.suites().override(suite).isMuted();
  }
}
