package dev.canary.runtime.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A configuration file that has nothing to say any more. What it had said would silently become
 * defaults, while somebody may just be writing it.
 */
public final class LostFile {

  private LostFile() {}

  /** A sentence, if the file was read before and is gone or empty now. */
  public static Optional<String> findProblem(Settings before, Settings next) {
    return isRead(before) && !isRead(next) ? Optional.of(problem(before)) : Optional.empty();
  }

  private static String problem(Settings before) {
    Path path = before.workDir().resolve(name(before));
    return Files.exists(path)
        ? "The configuration file %s, which was read before, says nothing any more. Put back what was in it, or restart the prober to do without it."
            .formatted(path)
        : "The configuration file %s, which was read before, is gone. Put it back, or restart the prober to do without it."
            .formatted(path);
  }

  private static boolean isRead(Settings settings) {
    String place = name(settings) + " line ";
    return settings.inForce().stream().anyMatch(value -> value.place().contains(place));
  }

  private static String name(Settings settings) {
    return settings.inForce().stream()
        .filter(value -> value.key().equals(ConfigKeys.CONFIG.name()))
        .map(value -> value.text())
        .findFirst()
        .orElseGet(() -> ConfigKeys.CONFIG.defaultValue().toString());
  }
}
