package dev.canary.runtime.web.page;

import dev.canary.runtime.run.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A suite on the overview.
 *
 * @param since when its verdict began; absent before the first result
 * @param reason why its verdict is not better; absent if all is well
 * @param notes what somebody has done to it
 * @param progress of the run that goes on; absent if none does
 * @param next when it runs next; absent if it does not
 */
record SuiteRow(
    String id,
    String name,
    Mark mark,
    @Nullable Moment since,
    @Nullable String reason,
    List<String> tags,
    List<Note> notes,
    Bars bars,
    List<Figure> figures,
    Quantiles took,
    @Nullable Progress progress,
    @Nullable Moment next) {

  boolean isPending() {
    return mark.equals(Mark.of(Verdict.PENDING));
  }
}
