package dev.canary.runtime.web.page;

import dev.canary.runtime.run.Health;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The suites that a filter lets through.
 *
 * @param all of them, what is worse first
 * @param failing those that are told of at length
 * @param rest those that are neither told of so, nor under one that fails; more that fail first
 * @param byId every suite there is
 */
record Found(
    List<SuiteHealth> all,
    List<SuiteHealth> failing,
    List<SuiteHealth> rest,
    Map<String, SuiteHealth> byId) {

  private static final int MOST_FAILING = 8;

  /** What is worse comes first. */
  private static final List<Verdict> SEVERITY =
      List.of(
          Verdict.FAILING,
          Verdict.STALE,
          Verdict.PENDING,
          Verdict.DEGRADED,
          Verdict.BLOCKED,
          Verdict.PASSING,
          Verdict.MAINTENANCE,
          Verdict.PAUSED);

  /** Of what fails: what keeps most others from running, then what is news. */
  private static final Comparator<SuiteHealth> IMPACT =
      Comparator.comparing((SuiteHealth it) -> it.blocks().size(), Comparator.reverseOrder())
          .thenComparing(SuiteHealth::since, Comparator.nullsLast(Comparator.reverseOrder()));

  private static final Comparator<SuiteHealth> ORDER =
      Comparator.comparing((SuiteHealth it) -> SEVERITY.indexOf(it.verdict()))
          .thenComparing((one, other) -> isFailing(one) ? IMPACT.compare(one, other) : 0)
          .thenComparing(it -> it.suite().name(), String.CASE_INSENSITIVE_ORDER)
          .thenComparing(it -> it.suite().id());

  static boolean isFailing(SuiteHealth suite) {
    return suite.verdict() == Verdict.FAILING;
  }

  static Found of(Health health, Filter filter) {
    List<SuiteHealth> all =
        health.suites().stream()
            .filter(suite -> filter.admits(suite.suite(), suite.verdict()))
            .sorted(ORDER)
            .toList();
    List<SuiteHealth> failing = all.stream().filter(Found::isFailing).limit(MOST_FAILING).toList();
    Map<String, SuiteHealth> byId =
        health.suites().stream()
            .collect(Collectors.toMap(suite -> suite.suite().id(), Function.identity()));
    return new Found(all, failing, rest(all, failing, filter), byId);
  }

  /** Under a failure not all that it blocks are named; those who ask for them find every one. */
  private static List<SuiteHealth> rest(
      List<SuiteHealth> all, List<SuiteHealth> failing, Filter filter) {
    Set<String> failed =
        failing.stream().map(suite -> suite.suite().id()).collect(Collectors.toSet());
    Set<String> blocked =
        all.stream()
            .filter(Found::isFailing)
            .flatMap(suite -> suite.blocks().stream())
            .collect(Collectors.toSet());
    return all.stream()
        .filter(suite -> !failed.contains(suite.suite().id()))
        .filter(suite -> filter.hasState() || suite.findEnvironment().isEmpty())
        .filter(
            suite -> suite.verdict() != Verdict.BLOCKED || !blocked.contains(suite.suite().id()))
        .toList();
  }
}
