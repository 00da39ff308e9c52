package dev.canary.runtime.run;

import java.time.Duration;
import java.util.List;

/**
 * Suites tied together by dependencies; the unit of scheduling.
 *
 * @param id the id of its first suite
 * @param suites those that others depend on come first
 * @param every from start to start
 */
public record Group(String id, List<Suite> suites, Duration every) {
  public Group {
    suites = List.copyOf(suites);
  }
}
