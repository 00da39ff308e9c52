package dev.canary.runtime;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.run.Mutes;
import java.util.function.Supplier;

/** What the configuration says of which suites nobody wants to hear. */
record ConfiguredMutes(Supplier<Settings> source) implements Mutes {

  @Override
  public boolean isMuted(String suite) {
    Settings settings = source.get();
    return settings.alerts().mute() || settings.suites().override(suite).isMuted();
  }
}
