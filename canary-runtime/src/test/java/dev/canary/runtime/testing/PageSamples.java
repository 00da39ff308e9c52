package dev.canary.runtime.testing;

import dev.canary.runtime.run.AuditTrail;
import dev.canary.runtime.run.OngoingRun;
import dev.canary.runtime.run.RecentRun;
import dev.canary.runtime.run.RecentRuns;
import dev.canary.runtime.run.ScheduleDelays;
import dev.canary.runtime.run.StoreState;
import dev.canary.runtime.web.view.PageParts;
import dev.canary.runtime.web.view.ProberParts;
import java.util.List;

/** What only the pages need, with nothing in it. */
public final class PageSamples {

  private static final RecentRuns NO_RUNS =
      new RecentRuns() {
        @Override
        public List<RecentRun> findRecent(String suite) {
          return List.of();
        }

        @Override
        public List<OngoingRun> findOngoing() {
          return List.of();
        }
      };

  private PageSamples() {}

  public static PageParts parts() {
    return parts(NO_RUNS);
  }

  /** With runs that are known. */
  public static PageParts parts(RecentRuns recent) {
    return parts(recent, Doors.ofNobody());
  }

  public static PageParts parts(AuditTrail audit) {
    return parts(NO_RUNS, audit);
  }

  private static PageParts parts(RecentRuns recent, AuditTrail audit) {
    return new PageParts(
        recent,
        suite -> false,
        new ProberParts(
            List::of,
            () -> new StoreState("canary.db", 4_096, 0, 0, null),
            () -> new ScheduleDelays(List.of(), 0),
            limit -> List.of(),
            audit,
            List::of));
  }
}
