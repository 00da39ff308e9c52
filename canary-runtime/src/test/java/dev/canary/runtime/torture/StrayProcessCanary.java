package dev.canary.runtime.torture;

import dev.canary.api.CanarySuite;
import dev.canary.api.ConfigValue;
import dev.canary.api.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Leaves a child process behind, which writes what it is. */
@CanarySuite
final class StrayProcessCanary {

  @Step
  void leaves(@ConfigValue("directory") String directory) throws Exception {
    Process process = new ProcessBuilder("sleep", "600").start();
    Path file = Path.of(directory, "stray-processes");
    Files.writeString(
        file, process.pid() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
