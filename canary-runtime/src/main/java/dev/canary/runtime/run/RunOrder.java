package dev.canary.runtime.run;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Suites that somebody wants to run now, beside their schedule.
 *
 * @param suites ids; with those that they depend on
 * @param tags every suite that has one of them is meant too
 * @param labels what the runs are marked with
 * @param who the name of the one who wants it
 * @param reason in their own words
 */
public record RunOrder(
    Set<String> suites,
    Set<String> tags,
    Map<String, String> labels,
    String who,
    @Nullable String reason) {

  /**
   * Looks whether it can be recorded.
   *
   * @throws RefusedException if there are too many labels, or they or the reason are too long
   */
  public RunOrder {
    suites = Set.copyOf(suites);
    tags = Set.copyOf(tags);
    labels = Map.copyOf(labels);
    Remarks.requireLabels(labels);
    Remarks.requireReason(reason);
  }
}
