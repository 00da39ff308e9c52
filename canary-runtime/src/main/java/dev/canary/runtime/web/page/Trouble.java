package dev.canary.runtime.web.page;

import dev.canary.runtime.web.evidence.Difference;
import dev.canary.runtime.web.evidence.Exchange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A failing suite on the overview: all that somebody has to know who was just woken up.
 *
 * @param what went wrong in the latest run; absent if that run was good again
 * @param streak how many runs have failed in a row
 * @param blocks the suites that cannot run because of it
 */
record Trouble(SuiteRow suite, @Nullable Cause what, int streak, Blocked blocks) {

  /**
   * The first thing that went wrong in a run.
   *
   * @param run its id
   * @param step such as {@code Step 2 of 3: Issue the invoice}; absent if it was no step
   * @param exchange the last one of that step over HTTP; absent if there was none
   * @param lastPass the latest run before it that passed; absent if none is known
   * @param changes since that one
   */
  record Cause(
      String run,
      Moment at,
      @Nullable String step,
      String message,
      @Nullable Exchange exchange,
      @Nullable Pass lastPass,
      List<Difference> changes) {}

  /** A run that passed. */
  record Pass(String run, Moment at) {}
}
