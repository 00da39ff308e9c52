package dev.canary.runtime.web.page;

import dev.canary.runtime.run.Health;
import dev.canary.runtime.run.HealthStatus;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.Verdict;
import dev.canary.runtime.web.view.HealthSentence;
import dev.canary.runtime.web.view.HealthView;
import dev.canary.runtime.web.view.WebParts;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Computes the overview: what is not well comes first, and what it blocks is folded under it. */
final class OverviewReader {

  private final WebParts parts;
  private final Troubles troubles;

  OverviewReader(WebParts parts) {
    this.parts = parts;
    this.troubles = new Troubles(parts.archive());
  }

  OverviewPage read(Frame frame, Context request) {
    Filter filter = Filter.of(request);
    Health health = parts.health().health();
    Found found = Found.of(health, filter);
    List<SuiteHealth> shown =
        found.rest().stream().skip(filter.skipped()).limit(Filter.ROWS).toList();
    var rows = new SuiteRows(parts, frame);
    return new OverviewPage(
        frame,
        HealthSentence.brief(HealthView.whole(health)),
        since(health).map(frame::moment).orElse(null),
        filter,
        tags(health),
        filter.isFirstPage() ? troubles(found, rows, frame) : List.of(),
        filter.isFirstPage() ? environments(found, frame) : Map.of(),
        shown.stream().filter(Found::isFailing).map(it -> also(it, found, rows, frame)).toList(),
        shown.stream().filter(Predicate.not(Found::isFailing)).map(rows::row).toList(),
        new OverviewPage.Extent(
            health.suites().size(),
            found.all().size(),
            health.count(Verdict.MAINTENANCE),
            filter.countPages(found.rest().size())));
  }

  private List<Trouble> troubles(Found found, SuiteRows rows, Frame frame) {
    return found.failing().stream()
        .map(suite -> troubles.of(suite, rows, found.byId(), frame))
        .toList();
  }

  private static AlsoFailing also(SuiteHealth suite, Found found, SuiteRows rows, Frame frame) {
    return new AlsoFailing(rows.row(suite), Troubles.blocked(suite, found.byId(), frame));
  }

  private static Map<String, Blocked> environments(Found found, Frame frame) {
    Map<String, List<SuiteHealth>> blocked = new TreeMap<>();
    for (SuiteHealth suite : found.all()) {
      suite
          .findEnvironment()
          .ifPresent(it -> blocked.computeIfAbsent(it, key -> new ArrayList<>()).add(suite));
    }
    Map<String, Blocked> shown = new TreeMap<>();
    blocked.forEach((environment, suites) -> shown.put(environment, Blocked.of(suites, frame)));
    return shown;
  }

  private static List<String> tags(Health health) {
    Set<String> tags = new TreeSet<>();
    health.suites().forEach(suite -> tags.addAll(suite.suite().tags()));
    return List.copyOf(tags);
  }

  /** When it began to be as bad as it is; if all is well, when the last trouble was over. */
  private static Optional<Instant> since(Health health) {
    var moments =
        health.suites().stream()
            .filter(suite -> suite.status() == health.status())
            .map(SuiteHealth::since)
            .filter(Objects::nonNull);
    return health.status() == HealthStatus.PASS
        ? moments.max(Comparator.naturalOrder())
        : moments.min(Comparator.naturalOrder());
  }
}
