package dev.canary.runtime.schedule;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.MissedReason;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunStart;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteRef;
import java.time.Instant;

/** Tells of ticks that were missed: one missed run for each suite, however many ticks it were. */
record MissedTicks(Launches launches) {

  void tellOverlap(Group group, String obstacle, Instant now) {
    tell(group, MissedReason.OVERLAP, now, "Missed by overlap: %s.".formatted(obstacle));
  }

  void tellLate(Group group, long count, Instant since, Instant now) {
    String passed = count == 1 ? "1 tick passed" : "%d ticks passed".formatted(count);
    String sentence =
        "Missed by being late: %s unnoticed since %s, because the prober was suspended or overloaded, "
            + "or its clock jumped.";
    tell(group, MissedReason.LATE, now, sentence.formatted(passed, since));
  }

  private void tell(Group group, MissedReason reason, Instant now, String sentence) {
    LaunchInfo info = launches.newInfo();
    RunEnd end = RunEnd.without(now, Outcome.MISSED, sentence);
    for (Suite suite : group.suites()) {
      SuiteRef ref = new SuiteRef(suite.id(), suite.className(), group.id());
      RunStart start = new RunStart(launches.ids().get(), ref, info, 1, now);
      launches.runs().onMissed(new Run(start, end));
    }
    launches.ticks().onMissed(group, reason);
  }
}
