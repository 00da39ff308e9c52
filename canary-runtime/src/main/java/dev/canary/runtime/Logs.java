package dev.canary.runtime;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.launch.InProcessLauncher;
import dev.canary.runtime.logging.Logging;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What suites log: without secrets, and kept with their runs. There is one log in a JVM, and after
 * a reload perhaps two launchers in it for a while.
 */
final class Logs {

  private static final List<InProcessLauncher> LAUNCHERS = new CopyOnWriteArrayList<>();

  private Logs() {}

  /** The log of this JVM has to be set up by now. */
  static void connect(InProcessLauncher launcher, Settings settings) {
    LAUNCHERS.add(launcher);
    Logging.redact(Logs::hideSecrets);
    if (settings.evidence().isGathered()) {
      Logging.listen(line -> LAUNCHERS.forEach(it -> it.logs().onLogged(line)));
    }
  }

  static void disconnect(InProcessLauncher launcher) {
    LAUNCHERS.remove(launcher);
  }

  private static String hideSecrets(String json) {
    String hidden = json;
    for (InProcessLauncher launcher : LAUNCHERS) {
      hidden = launcher.hideSecrets(hidden);
    }
    return hidden;
  }
}
