package dev.canary.runtime.verdict;

import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a suite has been blocked since its last result.
 *
 * @param latest the latest of its blocked runs
 * @param heard when that was heard of
 * @param since when the first of them ended
 * @param byEnvironment how many of them in a row, the latest included, an environment has blocked
 */
record Block(Run latest, Moment heard, Instant since, int byEnvironment) {

  /** What the engine puts before the name of what blocks; not worth repeating. */
  private static final String PREFIX = "blocked by ";

  static Block after(@Nullable Block before, Run run, RunEnd end, Moment now) {
    Instant since = before == null ? end.endedAt() : before.since();
    int earlier = before == null ? 0 : before.byEnvironment();
    return new Block(run, now, since, end.findEnvironmentFailure().isPresent() ? earlier + 1 : 0);
  }

  Block withHeard(Moment moment) {
    return new Block(latest, moment, since, byEnvironment);
  }

  /** Whether an environment has failed as often as the suite itself may, and did so lately. */
  boolean isByEnvironment(Rules rules, Moment now) {
    return byEnvironment >= rules.policy().failAfter().count()
        && heard.until(now).compareTo(rules.freshFor()) <= 0;
  }

  /** What blocks it and why, as in {@code Shop environment: Deploy: connection refused}. */
  String culprit() {
    String reason = latest.findEnd().map(RunEnd::reason).map(Objects::requireNonNull).orElse("");
    return reason.startsWith(PREFIX) ? reason.substring(PREFIX.length()) : reason;
  }
}
