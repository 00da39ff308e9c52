package dev.canary.runtime.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a suite shows.
 *
 * @param notice what became of what the reader wanted; absent if that was nothing
 * @param blockedBy the suites that have to recover before it can run
 * @param blocks the suites that cannot run because of it
 * @param latest the run that the verdict rests on; absent before the first
 * @param facts how it is scheduled and judged
 * @param next the cursor of the next page of its history; absent on the last
 */
record SuitePage(
    Frame frame,
    @Nullable Notice notice,
    SuiteRow suite,
    Controls controls,
    @Nullable String latest,
    List<Crumb> blockedBy,
    List<Crumb> blocks,
    Chart chart,
    List<StepTrend> steps,
    HistoryFilter filter,
    List<RunRow> runs,
    @Nullable String next,
    List<FlipRow> flips,
    List<Pair> facts) {

  String path() {
    return "/suites/" + suite.id();
  }
}
