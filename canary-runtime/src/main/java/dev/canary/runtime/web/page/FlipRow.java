package dev.canary.runtime.web.page;

import dev.canary.runtime.run.VerdictChange;
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

  private static final int MOST = 40;

  /** The newest first. */
  static List<FlipRow> of(List<VerdictChange> oldestFirst, Frame frame) {
    List<FlipRow> rows = new ArrayList<>();
    Instant until = frame.now();
    for (int i = oldestFirst.size() - 1; i >= 0 && rows.size() < MOST; i--) {
      VerdictChange change = oldestFirst.get(i);
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
