package dev.canary.runtime;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.launch.InProcessLauncher;
import dev.canary.runtime.logging.Logging;

/** What suites log: without secrets, and kept with their runs. */
final class Logs {

  private Logs() {}

  /** The log of this JVM has to be set up by now. */
  static void connect(InProcessLauncher launcher, Settings settings) {
    Logging.redact(launcher::hideSecrets);
    if (settings.evidence().isGathered()) {
      Logging.listen(launcher.logs());
    }
  }
}
