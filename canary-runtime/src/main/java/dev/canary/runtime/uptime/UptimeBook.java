package dev.canary.runtime.uptime;

import dev.canary.runtime.run.Availability;
import dev.canary.runtime.run.AvailabilitySource;
import dev.canary.runtime.run.ExecutedRuns;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Plan;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.Trigger;
import dev.canary.runtime.run.VerdictChange;
import dev.canary.runtime.run.VerdictListener;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds up in memory for how long each suite was up, and how many of its planned runs there were. A
 * suite takes some kilobytes. Safe for use by many threads.
 */
public final class UptimeBook implements RunListener, VerdictListener, AvailabilitySource {

  private volatile Map<String, SuiteRecord> records = Map.of();
  private final InstantSource clock;

  /** Nothing is known at first. */
  public UptimeBook(Plan plan, InstantSource clock) {
    this.clock = clock;
    replace(plan);
  }

  /**
   * From now on adds up for the suites of another plan. What is known of suites that are still
   * there stays; suites that are gone are forgotten.
   */
  public synchronized void replace(Plan plan) {
    Map<String, Group> groups = plan.groupOfSuite();
    Map<String, SuiteRecord> next = new HashMap<>();
    for (String suite : plan.ids()) {
      Optional<Duration> every = Optional.ofNullable(groups.get(suite)).map(Group::every);
      SuiteRecord known = records.get(suite);
      SuiteRecord kept = known == null ? new SuiteRecord(every) : known;
      kept.runEvery(every);
      next.put(suite, kept);
    }
    records = Map.copyOf(next);
  }

  /** Takes over what earlier probers have recorded, the changes of each suite the oldest first. */
  public void restore(List<VerdictChange> changes, List<ExecutedRuns> executed) {
    changes.forEach(this::change);
    executed.forEach(
        runs -> find(runs.suite()).ifPresent(it -> it.execute(runs.hour(), runs.count())));
  }

  @Override
  public void onChange(VerdictChange change, SuiteHealth health) {
    change(change);
  }

  private void change(VerdictChange change) {
    find(change.suite()).ifPresent(it -> it.change(change.at(), change.verdict()));
  }

  @Override
  public void onFinished(Run run) {
    if (run.start().launch().trigger() == Trigger.SCHEDULE
        && run.findOutcome().filter(Outcome::isResult).isPresent()) {
      find(run.suite()).ifPresent(it -> it.execute(run.start().startedAt(), 1));
    }
  }

  @Override
  public List<Availability> findAvailability(String suite) {
    return find(suite).map(it -> it.availability(clock.instant())).orElse(List.of());
  }

  private Optional<SuiteRecord> find(String suite) {
    return Optional.ofNullable(records.get(suite));
  }
}
