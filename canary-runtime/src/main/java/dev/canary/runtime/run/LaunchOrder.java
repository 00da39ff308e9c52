package dev.canary.runtime.run;

import java.util.List;

/**
 * What is to be launched.
 *
 * @param leftovers what earlier launches have left in the system under test, for the cleanups of
 *     this one
 */
public record LaunchOrder(Group group, LaunchInfo info, List<LedgerEntry> leftovers) {

  public LaunchOrder {
    leftovers = List.copyOf(leftovers);
  }

  /** One to which nothing was left. */
  public static LaunchOrder of(Group group, LaunchInfo info) {
    return new LaunchOrder(group, info, List.of());
  }

  /** The same for a part of the group. */
  public LaunchOrder of(Group part) {
    return new LaunchOrder(part, info, leftovers);
  }

  public LaunchOrder withLeftovers(List<LedgerEntry> entries) {
    return new LaunchOrder(group, info, entries);
  }
}
