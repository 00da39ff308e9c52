package dev.canary.runtime.web.view;

import dev.canary.runtime.run.Availability;
import dev.canary.runtime.run.AvailabilitySource;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.HealthSource;
import dev.canary.runtime.run.Intervention;
import dev.canary.runtime.run.RecentRun;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteControl;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.web.http.RefusedRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The suites, each with all that is known of it now. */
public final class SuiteCatalogue {

  private final Supplier<List<Group>> groups;
  private final HealthSource health;
  private final Function<String, Optional<Instant>> nextRun;
  private final AvailabilitySource availability;
  private final SuiteControl control;
  private final PageParts pages;

  public SuiteCatalogue(WebParts parts) {
    this.groups = parts.groups();
    this.health = parts.health();
    this.nextRun = parts.nextRun();
    this.availability = parts.availability();
    this.control = parts.control();
    this.pages = parts.pages();
  }

  /** In the order of their ids. */
  public List<Entry> all() {
    Map<String, Group> groupOf = new HashMap<>();
    for (Group group : groups.get()) {
      group.suites().forEach(suite -> groupOf.put(suite.id(), group));
    }
    return health.health().suites().stream()
        .map(it -> entry(it, Optional.ofNullable(groupOf.get(it.suite().id()))))
        .sorted(Comparator.comparing(entry -> entry.suite().id()))
        .toList();
  }

  /** Reads no more than what is known of this one suite. */
  public Entry get(String id) {
    return entry(requireSuite(id), findGroup(id));
  }

  /** For those who need to know only that it is there, or how it stands. */
  public SuiteHealth requireSuite(String id) {
    return findSuite(id).orElseThrow(() -> RefusedRequest.unknown("suite", id));
  }

  /** Empty if it is not there any more. */
  public Optional<SuiteHealth> findSuite(String id) {
    return health.health().suites().stream()
        .filter(suite -> suite.suite().id().equals(id))
        .findFirst();
  }

  /** Empty if the suite is paused. */
  public Optional<Group> findGroup(String id) {
    return groups.get().stream()
        .filter(group -> group.suites().stream().anyMatch(suite -> suite.id().equals(id)))
        .findFirst();
  }

  private Entry entry(SuiteHealth suite, Optional<Group> group) {
    String id = suite.suite().id();
    return new Entry(
        suite,
        group,
        nextRun.apply(id),
        availability.findAvailability(id),
        control.findPause(id),
        control.findMute(id),
        pages.mutes().isMuted(id),
        pages.recent().findRecent(id));
  }

  /**
   * A suite and its state.
   *
   * @param group absent if the suite is paused
   * @param availability for each span of time
   * @param pause who has paused it; empty if nobody has, or only the configuration
   * @param mute who has muted it; empty if nobody has, or only the configuration
   * @param muted whether it is muted, by whatever
   * @param recent its latest runs, the oldest first
   */
  public record Entry(
      SuiteHealth health,
      Optional<Group> group,
      Optional<Instant> nextRun,
      List<Availability> availability,
      Optional<Intervention> pause,
      Optional<Intervention> mute,
      boolean muted,
      List<RecentRun> recent) {

    public Suite suite() {
      return health.suite();
    }
  }
}
