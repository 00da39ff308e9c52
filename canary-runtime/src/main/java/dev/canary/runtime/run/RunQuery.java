package dev.canary.runtime.run;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which runs are wanted; newest first.
 *
 * @param suite only this suite's; absent for all suites
 * @param before the cursor of the previous page; absent for the first page
 * @param outcomes only these; empty for all, runs that are going on included
 * @param trigger only runs of launches that were started so; absent for all. Needs a suite. A page
 *     may then have fewer runs than it could have, though it is not the last
 * @param limit at least 1 and at most {@value #MAX_LIMIT}
 */
public record RunQuery(
    @Nullable String suite,
    @Nullable String before,
    Set<Outcome> outcomes,
    @Nullable Trigger trigger,
    int limit) {

  public static final int MAX_LIMIT = 500;

  public RunQuery {
    outcomes = Set.copyOf(outcomes);
    if (trigger != null && suite == null) {
      throw new IllegalArgumentException("Runs are looked for by their trigger within one suite.");
    }
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException(
          "The limit is %d; it has to be from 1 to %d.".formatted(limit, MAX_LIMIT));
    }
  }

  /** Whatever started them. */
  public RunQuery(
      @Nullable String suite, @Nullable String before, Set<Outcome> outcomes, int limit) {
    this(suite, before, outcomes, null, limit);
  }

  public static RunQuery latest(String suite, int limit) {
    return new RunQuery(suite, null, Set.of(), limit);
  }

  /** The run of the same suite that passed last before a run began. */
  public static RunQuery lastPassBefore(Run run) {
    return new RunQuery(run.suite(), run.id(), Set.of(Outcome.PASSED), 1);
  }

  public Optional<String> findSuite() {
    return Optional.ofNullable(suite);
  }

  public Optional<Trigger> findTrigger() {
    return Optional.ofNullable(trigger);
  }

  public Optional<String> findBefore() {
    return Optional.ofNullable(before);
  }
}
