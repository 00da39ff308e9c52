package dev.canary.runtime.verdict;

import dev.canary.runtime.run.MaintainedTime;
import dev.canary.runtime.run.Verdict;
import dev.canary.runtime.run.VerdictChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How the verdict on a suite has changed while nobody looked, and the suite was maintained for some
 * of that time.
 */
final class Afterwards {

  private final List<VerdictChange> changes = new ArrayList<>();
  private VerdictChange last;

  private Afterwards(VerdictChange known) {
    last = known;
  }

  /**
   * Puts them into their order. After a time of maintenance the verdict is what it was before it,
   * until the present one begins.
   *
   * @param known what was told last
   * @param times the oldest first, none of which was over then
   * @param begin when the present verdict would have begun without maintenance
   */
  static List<VerdictChange> of(
      VerdictChange known, List<MaintainedTime> times, Verdict present, Instant begin) {
    var all = new Afterwards(known);
    for (MaintainedTime time : times) {
      if (begin.isBefore(time.from())) {
        all.become(present, begin);
      }
      all.become(Verdict.MAINTENANCE, time.from());
      all.become(begin.isAfter(time.to()) ? unmaintained(known) : present, time.to());
    }
    all.become(present, begin);
    return all.changes;
  }

  private static Verdict unmaintained(VerdictChange known) {
    return known.verdict() == Verdict.MAINTENANCE
        ? known.findPrevious().filter(it -> it != Verdict.MAINTENANCE).orElse(Verdict.PENDING)
        : known.verdict();
  }

  private void become(Verdict verdict, Instant at) {
    if (verdict != last.verdict()) {
      last = new VerdictChange(last.suite(), at, verdict, last.verdict());
      changes.add(last);
    }
  }
}
