package dev.canary.runtime.notify;

import dev.canary.runtime.run.AlertFacts;
import dev.canary.runtime.run.AlertFacts.Evidence;
import dev.canary.runtime.run.Failure;
import dev.canary.runtime.run.Health;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.StepResult;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What there is to say of suites and environments. */
final class AlertFactsReader {

  private final LastGoods lastGoods;

  AlertFactsReader(LastGoods lastGoods) {
    this.lastGoods = lastGoods;
  }

  /**
   * Of a suite.
   *
   * @param since when its verdict began
   */
  AlertFacts ofSuite(SuiteHealth suite, Instant since, Health all) {
    return new AlertFacts(
        suite.suite().name(),
        suite.verdict(),
        null,
        since,
        evidence(suite),
        suite.consecutiveFailures(),
        names(suite.blocks(), all));
  }

  private Evidence evidence(SuiteHealth suite) {
    Optional<Run> latest = Optional.ofNullable(suite.latest());
    Optional<RunEnd> end = latest.flatMap(Run::findEnd);
    return new Evidence(
        latest.map(Run::id).orElse(null),
        end.flatMap(RunEnd::findFailedStep).map(StepResult::step).map(it -> it.name()).orElse(null),
        suite.verdict() == Verdict.STALE ? unheeded(suite) : end.map(this::message).orElse(null),
        lastGoods.find(suite.suite().id()).orElse(null));
  }

  private @Nullable String message(RunEnd end) {
    Failure failure = end.failure();
    return failure == null ? end.reason() : failure.message();
  }

  /** What has become of the latest run, which brought no result. */
  private static @Nullable String unheeded(SuiteHealth suite) {
    return suite
        .findUnheeded()
        .flatMap(Run::findEnd)
        .map(end -> "The latest run is %s: %s".formatted(end.outcome(), end.reason()))
        .orElse(null);
  }

  /**
   * Of an environment that could not be deployed.
   *
   * @param blocked the suites that it blocks, at least one
   */
  AlertFacts ofEnvironment(List<SuiteHealth> blocked, Instant since) {
    SuiteHealth first = blocked.get(0);
    String culprit = first.findEnvironment().orElse("");
    int colon = culprit.indexOf(": ");
    Evidence evidence =
        new Evidence(
            Optional.ofNullable(first.latest()).map(Run::id).orElse(null),
            null,
            colon < 0 ? null : culprit.substring(colon + 2),
            lastGoods.find(first.suite().id()).orElse(null));
    List<String> names = blocked.stream().map(SuiteHealth::suite).map(Suite::name).toList();
    String name = colon < 0 ? culprit : culprit.substring(0, colon);
    return new AlertFacts(name, Verdict.FAILING, null, since, evidence, 0, names);
  }

  /** Of something that is well, or that is not probed any more. */
  static AlertFacts ofEnd(Verdict verdict, Instant since) {
    return new AlertFacts("", verdict, null, since, null, 0, List.of());
  }

  private static List<String> names(List<String> ids, Health all) {
    Set<String> wanted = Set.copyOf(ids);
    return all.suites().stream()
        .map(SuiteHealth::suite)
        .filter(suite -> wanted.contains(suite.id()))
        .map(Suite::name)
        .toList();
  }
}
