package dev.canary.runtime.web.page;

import dev.canary.runtime.run.SuiteHealth;
import java.util.List;
import java.util.Optional;

/**
 * The suites that cannot run because of something.
 *
 * @param count how many these are
 * @param first those that are shown: not all of them if there are many
 */
record Blocked(int count, List<BlockedSuite> first) {

  private static final int MOST = 50;

  static Blocked of(List<SuiteHealth> suites, Frame frame) {
    return new Blocked(
        suites.size(), suites.stream().limit(MOST).map(it -> suite(it, frame)).toList());
  }

  private static BlockedSuite suite(SuiteHealth health, Frame frame) {
    return new BlockedSuite(
        health.suite().id(),
        health.suite().name(),
        Mark.of(health.verdict()),
        Optional.ofNullable(health.since()).map(frame::moment).orElse(null));
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** How many are not shown. */
  int more() {
    return count - first.size();
  }

  /** Such as {@code 1 suite}. */
  String words() {
    return count == 1 ? "1 suite" : count + " suites";
  }
}
