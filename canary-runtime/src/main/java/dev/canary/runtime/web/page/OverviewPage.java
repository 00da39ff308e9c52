package dev.canary.runtime.web.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the overview shows.
 *
 * @param since when all this began to be so; absent before the first result
 * @param troubles what is failing, with what it blocks
 * @param environments which suites each environment blocks that could not be deployed
 * @param alsoFailing what is failing besides, on this page
 * @param rows the other suites of this page
 * @param tags of all suites
 */
record OverviewPage(
    Frame frame,
    String sentence,
    @Nullable Moment since,
    Filter filter,
    List<String> tags,
    List<Trouble> troubles,
    Map<String, Blocked> environments,
    List<AlsoFailing> alsoFailing,
    List<SuiteRow> rows,
    Extent extent) {

  /**
   * How many suites there are.
   *
   * @param all of them
   * @param found those that the filter lets through
   * @param maintained those that are in maintenance now
   * @param pages how many pages these take
   */
  record Extent(int all, int found, int maintained, int pages) {}
}
