package dev.canary.runtime.config;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/**
 * A time in which verdicts do not count, since somebody works on what is watched.
 *
 * @param suites ids of those that it is about
 * @param tags those that have one of them are meant too; every suite if there is neither a tag nor
 *     an id
 * @param runsGoOn whether suites are run all the same
 */
public record MaintenanceWindow(
    String name, Times times, Set<String> suites, Set<String> tags, boolean runsGoOn) {

  public MaintenanceWindow {
    suites = Set.copyOf(suites);
    tags = Set.copyOf(tags);
  }

  /** When a window is open. */
  public sealed interface Times {

    /**
     * Open one time.
     *
     * @param to is not part of it
     */
    record Once(Instant from, Instant to) implements Times {}

    /** Open again and again, for a time that begins at each of these moments. */
    record Repeated(Cron cron, ZoneId zone, Duration lasting) implements Times {}
  }
}
