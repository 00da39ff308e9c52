package dev.canary.runtime.verdict;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Health;
import dev.canary.runtime.run.HealthStatus;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.Verdict;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges all suites by their tracks and the clock. Knows the suites, remembers nothing. */
final class Judge {

  private final List<Suite> suites;
  private final Map<String, Rules> rules;
  private final Dependencies dependencies;

  private Judge(List<Suite> suites, Map<String, Rules> rules, Dependencies dependencies) {
    this.suites = suites;
    this.rules = rules;
    this.dependencies = dependencies;
  }

  /** A suite that is in no group is paused. */
  static Judge of(List<Suite> suites, List<Group> groups) {
    Map<String, Rules> rules = new HashMap<>();
    for (Group group : groups) {
      for (Suite suite : group.suites()) {
        rules.put(suite.id(), new Rules(suite.policy(), group.every()));
      }
    }
    List<Suite> sorted = suites.stream().sorted(Comparator.comparing(Suite::id)).toList();
    return new Judge(sorted, rules, Dependencies.of(suites));
  }

  /** Empty for a suite that is paused or unknown. */
  Optional<Rules> findRules(String suite) {
    return Optional.ofNullable(rules.get(suite));
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

  private Finding look(Suite suite, Track track, Moment now) {
    return findRules(suite.id())
        .map(found -> Finding.of(suite, track, found, now))
        .orElseGet(() -> Finding.paused(suite, track));
  }

  /** How long it takes until a verdict changes by time alone. */
  Optional<Duration> findNextExpiry(Map<String, Track> tracks, Moment now) {
    return rules.entrySet().stream()
        .flatMap(rule -> findRest(tracks.get(rule.getKey()), rule.getValue(), now).stream())
        .filter(rest -> !rest.isNegative())
        .min(Duration::compareTo);
  }

  private static Optional<Duration> findRest(@Nullable Track track, Rules rules, Moment now) {
    return Optional.ofNullable(track).flatMap(known -> known.findRest(rules, now));
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
