package dev.canary.runtime.testing;

import dev.canary.runtime.config.Repetition;
import dev.canary.runtime.run.Alert;
import dev.canary.runtime.run.AlertFacts;
import dev.canary.runtime.run.AlertSubject;
import dev.canary.runtime.run.AuditTrail;
import dev.canary.runtime.run.ConfiguredValue;
import dev.canary.runtime.run.Delivery;
import dev.canary.runtime.run.Notification;
import dev.canary.runtime.run.Notification.Kind;
import dev.canary.runtime.run.NotificationHistory.Told;
import dev.canary.runtime.run.OngoingRun;
import dev.canary.runtime.run.Page;
import dev.canary.runtime.run.RecentRun;
import dev.canary.runtime.run.RecentRuns;
import dev.canary.runtime.run.ScheduleDelays;
import dev.canary.runtime.run.StoreState;
import dev.canary.runtime.run.Verdict;
import dev.canary.runtime.run.WorkerState;
import dev.canary.runtime.run.WorkerState.Condition;
import dev.canary.runtime.web.view.PageParts;
import dev.canary.runtime.web.view.ProberParts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What only the pages need, with nothing in it. */
public final class PageSamples {

  private static final RecentRuns NO_RUNS = recent(List.of(), List.of());

  private PageSamples() {}

  public static PageParts parts() {
    return parts(NO_RUNS);
  }

  /** With runs that are known. */
  public static PageParts parts(RecentRuns recent) {
    return parts(recent, Doors.ofNobody());
  }

  /** With runs that every suite has, and some that go on. The lists are looked at each time. */
  public static PageParts parts(
      List<RecentRun> recent, List<OngoingRun> ongoing, AuditTrail audit) {
    return parts(recent(recent, ongoing), audit);
  }

  private static RecentRuns recent(List<RecentRun> runs, List<OngoingRun> ongoing) {
    return new RecentRuns() {
      @Override
      public List<RecentRun> findRecent(String suite) {
        return runs;
      }

      @Override
      public List<OngoingRun> findOngoing() {
        return ongoing;
      }
    };
  }

  private static PageParts parts(RecentRuns recent, AuditTrail audit) {
    return new PageParts(
        recent,
        suite -> false,
        new ProberParts(
            () -> List.of(new WorkerState("worker-1", Condition.READY, List.of("shop"))),
            () -> new StoreState("canary.db", 4_096, 0, 0, null),
            () -> new ScheduleDelays(List.of(Duration.ofMillis(2), Duration.ofMillis(4)), 0),
            (before, limit) -> new Page<>(List.of(told()), null),
            audit,
            () -> List.of(new ConfiguredValue("canary.every", "5m", "default"))),
        () ->
            new Repetition(List.of("--suites", "/opt/my suites/shop.jar"), List.of("SHOP_TOKEN")));
  }

  private static Told told() {
    Instant noon = Instant.parse("2026-11-20T12:00:00Z");
    var facts = new AlertFacts("Shop", Verdict.FAILING, null, noon, null, 1, List.of());
    Notification news =
        new Notification(
            "1", "ops", Kind.FIRE, new Alert(AlertSubject.suite("shop"), noon), facts, noon, noon);
    return new Told(news, Delivery.of(news).failed(noon, "The receiver does not answer."));
  }
}
