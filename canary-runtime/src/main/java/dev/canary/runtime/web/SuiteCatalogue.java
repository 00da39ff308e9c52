package dev.canary.runtime.web;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.HealthSource;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteHealth;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The suites, each with all that is known of it now. */
final class SuiteCatalogue {

  private final Supplier<List<Group>> groups;
  private final HealthSource health;
  private final Function<String, Optional<Instant>> nextRun;

  SuiteCatalogue(WebParts parts) {
    this.groups = parts.groups();
    this.health = parts.health();
    this.nextRun = parts.nextRun();
  }

  /** In the order of their ids. */
  List<Entry> all() {
    Map<String, SuiteHealth> verdicts =
        health.health().suites().stream()
            .collect(Collectors.toMap(suite -> suite.suite().id(), Function.identity()));
    return groups.get().stream()
        .flatMap(group -> entries(group, verdicts))
        .sorted(Comparator.comparing(entry -> entry.suite().id()))
        .toList();
  }

  Entry get(String id) {
    return all().stream()
        .filter(entry -> entry.suite().id().equals(id))
        .findFirst()
        .orElseThrow(() -> RefusedRequest.unknown("suite", id));
  }

  private Stream<Entry> entries(Group group, Map<String, SuiteHealth> verdicts) {
    return group.suites().stream()
        .map(
            suite ->
                new Entry(
                    suite,
                    group,
                    Optional.ofNullable(verdicts.get(suite.id())),
                    nextRun.apply(suite.id())));
  }

  /**
   * A suite and its state.
   *
   * @param health absent if it has not been judged yet
   */
  record Entry(Suite suite, Group group, Optional<SuiteHealth> health, Optional<Instant> nextRun) {}
}
