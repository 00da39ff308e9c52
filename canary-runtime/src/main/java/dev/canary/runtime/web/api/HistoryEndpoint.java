package dev.canary.runtime.web.api;

import dev.canary.runtime.run.Archive;
import dev.canary.runtime.run.ChangeQuery;
import dev.canary.runtime.run.DurationSummary;
import dev.canary.runtime.run.HealthSource;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Resolution;
import dev.canary.runtime.run.Rollup;
import dev.canary.runtime.run.RollupQuery;
import dev.canary.runtime.run.RunQuery;
import dev.canary.runtime.run.VerdictChange;
import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.JsonWriter;
import dev.canary.runtime.web.http.Parameters;
import dev.canary.runtime.web.http.RefusedRequest;
import dev.canary.runtime.web.http.Times;
import dev.canary.runtime.web.view.SuiteCatalogue;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** What became of a suite in the course of time: its verdicts, and sums of its runs. */
final class HistoryEndpoint {

  private static final int MOST_ROLLUPS = 10_000;
  private static final Duration MONTH = Duration.ofDays(30);

  private final Archive archive;
  private final SuiteCatalogue suites;
  private final HealthSource health;

  HistoryEndpoint(Archive archive, SuiteCatalogue suites, HealthSource health) {
    this.archive = archive;
    this.suites = suites;
    this.health = health;
  }

  /** The newest first, as all lists are. A suite has one change at a time: that is the cursor. */
  Answer verdicts(Context request) {
    Parameters parameters = new Parameters(request);
    Instant from = parameters.findTime("from").orElseGet(() -> now().minus(MONTH));
    Instant before = parameters.findTime("before").orElse(null);
    int limit = parameters.limit(RunQuery.MAX_LIMIT);
    var query = new ChangeQuery(suite(request), from, before, limit + 1);
    List<VerdictChange> left = archive.findChanges(query);
    List<VerdictChange> page = left.subList(0, Math.min(limit, left.size()));
    String next = left.size() > limit ? Times.iso(page.get(limit - 1).at()) : null;
    return Answer.list(page, next, HistoryEndpoint::writeChange);
  }

  Answer rollups(Context request) {
    Parameters parameters = new Parameters(request);
    Resolution resolution =
        parameters.find("resolution").map(HistoryEndpoint::resolution).orElse(Resolution.HOUR);
    Instant to = parameters.findTime("to").orElseGet(this::now);
    Duration day = resolution.length().multipliedBy(24);
    Instant from = parameters.findTime("from").orElseGet(() -> to.minus(day));
    if (Duration.between(from, to).dividedBy(resolution.length()) > MOST_ROLLUPS) {
      throw RefusedRequest.wrong(
          "from",
          from.toString(),
          "at most %d hours or days before \"to\"".formatted(MOST_ROLLUPS));
    }
    var query = new RollupQuery(suite(request), resolution, from, to);
    return Answer.list(reversed(archive.findRollups(query)), null, HistoryEndpoint::writeRollup);
  }

  private Instant now() {
    return health.health().time();
  }

  private String suite(Context request) {
    return suites.requireSuite(request.pathParam("suiteId")).suite().id();
  }

  private static Resolution resolution(String resolution) {
    return switch (resolution) {
      case "hour" -> Resolution.HOUR;
      case "day" -> Resolution.DAY;
      default -> throw RefusedRequest.wrong("resolution", resolution, "hour or day");
    };
  }

  private static void writeChange(VerdictChange change, JsonWriter json) {
    json.time("at", change.at())
        .text("verdict", change.verdict())
        .text("previous", change.findPrevious().orElse(null));
  }

  private static void writeRollup(Rollup rollup, JsonWriter json) {
    json.time("startsAt", rollup.startsAt())
        .text("resolution", rollup.resolution().name().toLowerCase(Locale.ROOT))
        .object(
            "outcomes",
            outcomes ->
                new TreeMap<Outcome, Long>(rollup.counts())
                    .forEach((outcome, count) -> outcomes.number(outcome.name(), count)))
        .object("durations", rollup.durations(), HistoryEndpoint::writeDurations);
  }

  private static void writeDurations(DurationSummary durations, JsonWriter json) {
    json.number("count", durations.count())
        .millis("sumMs", durations.sum())
        .millis("p50Ms", durations.p50())
        .millis("p95Ms", durations.p95())
        .millis("maxMs", durations.max());
  }

  private static <T> List<T> reversed(List<T> oldestFirst) {
    List<T> reversed = new ArrayList<>(oldestFirst);
    Collections.reverse(reversed);
    return reversed;
  }
}
