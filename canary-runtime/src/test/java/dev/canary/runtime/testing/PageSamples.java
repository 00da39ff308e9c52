package dev.canary.runtime.testing;

import dev.canary.runtime.run.OngoingRun;
import dev.canary.runtime.run.RecentRun;
import dev.canary.runtime.run.RecentRuns;
import dev.canary.runtime.run.ScheduleDelays;
import dev.canary.runtime.run.StoreState;
import dev.canary.runtime.run.SuiteControl;
import dev.canary.runtime.web.view.PageParts;
import dev.canary.runtime.web.view.ProberParts;
import java.util.List;
import java.util.Optional;

/** What only the pages need, with nothing in it. */
public final class PageSamples {

  private PageSamples() {}

  public static PageParts parts() {
    return parts(Optional.empty());
  }

  /** With runs that are known. */
  public static PageParts parts(RecentRuns recent) {
    return parts(recent, Optional.empty());
  }

  public static PageParts parts(Optional<SuiteControl> control) {
    return parts(
        new RecentRuns() {
          @Override
          public List<RecentRun> findRecent(String suite) {
            return List.of();
          }

          @Override
          public List<OngoingRun> findOngoing() {
            return List.of();
          }
        },
        control);
  }

  private static PageParts parts(RecentRuns recent, Optional<SuiteControl> control) {
    return new PageParts(
        recent,
        suite -> false,
        control,
        new ProberParts(
            List::of,
            () -> new StoreState("canary.db", 4_096, 0, 0, null),
            () -> new ScheduleDelays(List.of(), 0),
            limit -> List.of(),
            Doors.ofNobody(),
            List::of));
  }
}
