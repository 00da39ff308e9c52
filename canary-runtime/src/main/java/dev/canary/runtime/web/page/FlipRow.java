package dev.canary.runtime.web.page;

import dev.canary.runtime.run.ChangeQuery;
import dev.canary.runtime.run.VerdictChange;
import dev.canary.runtime.run.VerdictHistory;
import dev.canary.runtime.web.view.Took;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a suite's verdict.
 *
 * @param lasted how long it stayed so
 */
record FlipRow(Moment at, @Nullable Mark from, Mark to, String lasted) {

  private static final Duration RECENT = Duration.ofDays(30);
  private static final int MOST = 40;

  /** Those of a suite in the last days; the newest first. */
  static List<FlipRow> latest(String suite, VerdictHistory history, Frame frame) {
    List<FlipRow> rows = new ArrayList<>();
    Instant until = frame.now();
    for (VerdictChange change :
        history.findChanges(ChangeQuery.latest(suite, until.minus(RECENT), MOST))) {
      rows.add(
          new FlipRow(
              frame.moment(change.at()),
              change.findPrevious().map(Mark::of).orElse(null),
              Mark.of(change.verdict()),
              Took.roughly(Duration.between(change.at(), until))));
      until = change.at();
    }
    return Collections.unmodifiableList(rows);
  }
}
