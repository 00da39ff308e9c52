package dev.canary.runtime.web.page;

import dev.canary.runtime.run.AvailabilitySource;
import dev.canary.runtime.run.OngoingRun;
import dev.canary.runtime.run.Percentiles;
import dev.canary.runtime.run.RecentRun;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.Verdict;
import dev.canary.runtime.web.view.PageParts;
import dev.canary.runtime.web.view.SuiteNames;
import dev.canary.runtime.web.view.SuiteWords;
import dev.canary.runtime.web.view.WebParts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the rows of the overview, all out of what is in memory. */
final class SuiteRows {

  private final WebParts parts;
  private final PageParts pages;
  private final AvailabilitySource availability;
  private final Frame frame;
  private final Map<String, OngoingRun> ongoing;
  private final SuiteNames names;

  SuiteRows(WebParts parts, Frame frame) {
    this.parts = parts;
    this.pages = parts.pages();
    this.availability = parts.availability();
    this.frame = frame;
    this.names = SuiteNames.of(parts.health().health());
    this.ongoing =
        pages.recent().findOngoing().stream()
            .collect(
                Collectors.toMap(
                    run -> run.start().suite().id(), Function.identity(), (one, other) -> other));
  }

  SuiteRow row(SuiteHealth health) {
    Suite suite = health.suite();
    List<RecentRun> recent = pages.recent().findRecent(suite.id());
    List<Note> notes = new Notes(parts.control(), pages.mutes()).of(health, frame);
    return new SuiteRow(
        suite.id(),
        suite.name(),
        Mark.of(health.verdict()),
        Optional.ofNullable(health.since()).map(frame::moment).orElse(null),
        reason(health, notes),
        List.copyOf(new TreeSet<>(suite.tags())),
        notes,
        Bars.of(recent, frame.now()),
        Figure.of(availability.findAvailability(suite.id())),
        Quantiles.of(Percentiles.ofResults(recent)),
        progress(suite),
        parts.nextRun().apply(suite.id()).map(frame::moment).orElse(null));
  }

  /** That a suite is paused needs no saying where it is said by whom. */
  private @Nullable String reason(SuiteHealth health, List<Note> notes) {
    boolean isSaid = health.verdict() == Verdict.PAUSED && !notes.isEmpty();
    return isSaid ? null : SuiteWords.reason(health, names);
  }

  private @Nullable Progress progress(Suite suite) {
    return Optional.ofNullable(ongoing.get(suite.id()))
        .map(run -> Progress.of(run, suite, frame))
        .orElse(null);
  }
}
