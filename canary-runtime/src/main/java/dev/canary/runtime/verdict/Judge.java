package dev.canary.runtime.verdict;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Health;
import dev.canary.runtime.run.HealthStatus;
import dev.canary.runtime.run.Maintenance;
import dev.canary.runtime.run.MaintenanceView;
import dev.canary.runtime.run.Plan;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.Verdict;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges all suites by their tracks and the clock. Knows the suites, remembers nothing. */
final class Judge {

  private final List<Suite> suites;
  private final Map<String, Rules> rules;
  private final Set<String> active;
  private final Dependencies dependencies;
  private final MaintenanceView maintenance;
  private final Interruptions interruptions;

  Judge(Plan plan) {
    this.suites = plan.suites().stream().sorted(Comparator.comparing(Suite::id)).toList();
    this.rules = rules(plan);
    this.active = plan.active();
    this.dependencies = Dependencies.of(suites);
    this.maintenance = plan.maintenance();
    this.interruptions = new Interruptions(maintenance);
  }

  private static Map<String, Rules> rules(Plan plan) {
    Map<String, Group> groups = plan.groupOfSuite();
    Map<String, Rules> rules = new HashMap<>();
    for (Suite suite : plan.suites()) {
      Optional.ofNullable(groups.get(suite.id()))
          .ifPresent(it -> rules.put(suite.id(), new Rules(suite.policy(), it.every())));
    }
    return rules;
  }

  /** What a suite is judged by, now or when it is not paused any more; empty if it is unknown. */
  Optional<Rules> findRules(String suite) {
    return Optional.ofNullable(rules.get(suite));
  }

  boolean knows(String suite) {
    return rules.containsKey(suite);
  }

  Health judge(Map<String, Track> tracks, Moment now) {
    List<Finding> findings =
        suites.stream()
            .map(suite -> look(suite, tracks.getOrDefault(suite.id(), Track.EMPTY), now))
            .toList();
    Blocking blocking = Blocking.of(findings, dependencies);
    List<SuiteHealth> healths = findings.stream().map(one -> one.health(blocking)).toList();
    return Health.of(status(healths), now.time(), healths);
  }

  /** What becomes of a track by a run; nothing, unless the run counts. */
  Track after(Track track, Run run, Rules rules, Moment now) {
    return maintenance.isOutside(run)
        ? interruptions.apply(run.suite(), track, rules, now).after(run, rules, now)
        : track;
  }

  /**
   * What becomes of the track of a suite that was judged by others before. What was believed a
   * moment ago is not disbelieved by a shorter interval: that counts from now on.
   */
  Track adopt(String suite, Track track, Judge before, Moment now) {
    Optional<Rules> old = before.findRules(suite);
    Optional<Rules> rules = findRules(suite);
    boolean isOutdated =
        old.isPresent()
            && rules.isPresent()
            && !before.isExpired(suite, track, old.get(), now)
            && isExpired(suite, track, rules.get(), now);
    return isOutdated ? track.withHeard(heard -> now) : track;
  }

  private boolean isExpired(String suite, Track track, Rules rules, Moment now) {
    return interruptions.apply(suite, track, rules, now).findExpiry(rules, now).isPresent();
  }

  private Finding look(Suite suite, Track track, Moment now) {
    Optional<Maintenance> window = maintenance.find(suite.id(), now.time());
    if (window.isPresent()) {
      return Finding.maintained(suite, track, window.get());
    }
    return findRules(suite.id())
        .filter(found -> active.contains(suite.id()))
        .map(
            found ->
                Finding.of(suite, interruptions.apply(suite.id(), track, found, now), found, now))
        .orElseGet(() -> Finding.paused(suite, track));
  }

  /** How long it takes until a verdict changes by time alone. */
  Optional<Duration> findNextExpiry(Map<String, Track> tracks, Moment now) {
    return rules.entrySet().stream()
        .filter(rule -> active.contains(rule.getKey()))
        .filter(rule -> maintenance.find(rule.getKey(), now.time()).isEmpty())
        .flatMap(rule -> findRest(rule.getKey(), tracks, rule.getValue(), now).stream())
        .filter(rest -> !rest.isNegative())
        .min(Duration::compareTo);
  }

  private Optional<Duration> findRest(
      String suite, Map<String, Track> tracks, Rules rules, Moment now) {
    return Optional.ofNullable(tracks.get(suite))
        .flatMap(track -> interruptions.apply(suite, track, rules, now).findRest(rules, now));
  }

  /** Where nothing is probed, nothing is known to be well. */
  private static HealthStatus status(List<SuiteHealth> suites) {
    return suites.stream()
        .filter(suite -> suite.verdict() != Verdict.PAUSED)
        .map(SuiteHealth::status)
        .max(Comparator.naturalOrder())
        .orElse(HealthStatus.FAIL);
  }
}
