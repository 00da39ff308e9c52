package dev.canary.runtime.web.view;

import dev.canary.runtime.run.Health;
import dev.canary.runtime.run.HealthStatus;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of the health that a request asks for.
 *
 * @param causes suites outside this part that block suites in it
 * @param problems of the prober itself, which concern every part
 */
public record HealthView(
    HealthStatus status,
    Instant time,
    List<SuiteHealth> suites,
    List<SuiteHealth> causes,
    List<String> problems) {

  public static HealthView whole(Health health) {
    return new HealthView(
        health.status(), health.time(), health.suites(), List.of(), health.problems());
  }

  public static HealthView of(Health health, Predicate<SuiteHealth> wanted) {
    List<SuiteHealth> suites = health.suites().stream().filter(wanted).toList();
    Set<String> blockers =
        suites.stream()
            .flatMap(suite -> suite.blockedBy().stream())
            .collect(Collectors.toUnmodifiableSet());
    List<SuiteHealth> causes =
        health.suites().stream()
            .filter(wanted.negate().and(suite -> blockers.contains(suite.suite().id())))
            .toList();
    HealthStatus status = health.problems().isEmpty() ? worst(suites) : HealthStatus.FAIL;
    return new HealthView(status, health.time(), suites, causes, health.problems());
  }

  /** No suite at all is no evidence, and a blocked suite is as bad as its cause. */
  private static HealthStatus worst(List<SuiteHealth> suites) {
    return suites.stream()
        .map(HealthView::statusOf)
        .max(Comparator.naturalOrder())
        .orElse(HealthStatus.FAIL);
  }

  private static HealthStatus statusOf(SuiteHealth suite) {
    return suite.verdict() == Verdict.BLOCKED ? HealthStatus.FAIL : suite.status();
  }

  /** The same without what anybody has said of failures: names and states are left. */
  public HealthView withoutMessages() {
    return new HealthView(
        status,
        time,
        suites.stream().map(SuiteHealth::withoutMessages).toList(),
        causes,
        problems.isEmpty() ? problems : List.of("The prober itself is not well."));
  }

  /** Whether maintenance is all that there is to say: of suites that are not paused. */
  public boolean isInMaintenance() {
    return count(Verdict.MAINTENANCE) > 0
        && count(Verdict.MAINTENANCE) + count(Verdict.PAUSED) == suites.size();
  }

  public int httpStatus() {
    return status == HealthStatus.FAIL ? 503 : 200;
  }

  /** Of the suites in view, and of those that block them. */
  public SuiteNames names() {
    return SuiteNames.of(Stream.concat(suites.stream(), causes.stream()));
  }

  public List<SuiteHealth> with(Verdict verdict) {
    return suites.stream().filter(suite -> suite.verdict() == verdict).toList();
  }

  public int count(Verdict verdict) {
    return with(verdict).size();
  }

  /** Blocked by something that is not in view; the others only echo what is. */
  public List<SuiteHealth> blockedFromOutside() {
    return with(Verdict.BLOCKED).stream()
        .filter(suite -> suite.findEnvironment().isEmpty())
        .filter(this::isBlockedFromOutside)
        .toList();
  }

  /** Which suites each environment blocks that has failed, by what is to be said of it. */
  public Map<String, List<SuiteHealth>> blockedByEnvironment() {
    Map<String, List<SuiteHealth>> blocked = new TreeMap<>();
    for (SuiteHealth suite : suites) {
      suite
          .findEnvironment()
          .ifPresent(it -> blocked.computeIfAbsent(it, key -> new ArrayList<>()).add(suite));
    }
    return blocked;
  }

  private boolean isBlockedFromOutside(SuiteHealth suite) {
    return suites.stream().noneMatch(other -> suite.blockedBy().contains(other.suite().id()));
  }

  /** The failing suites, causes outside this part included. */
  public Stream<SuiteHealth> failing() {
    return Stream.concat(with(Verdict.FAILING).stream(), causes.stream());
  }

  /** What is at the root of it: failing suites with their steps, and failing environments. */
  public List<String> culprits() {
    return Stream.concat(
            failing().map(SuiteWords::culprit), blockedByEnvironment().keySet().stream())
        .toList();
  }
}
