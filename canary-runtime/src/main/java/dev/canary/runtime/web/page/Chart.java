package dev.canary.runtime.web.page;

import dev.canary.runtime.run.Archive;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.RecentRun;
import dev.canary.runtime.run.Resolution;
import dev.canary.runtime.run.Rollup;
import dev.canary.runtime.run.RollupQuery;
import dev.canary.runtime.web.view.Took;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Durations over time, as a table of which a script makes a chart.
 *
 * @param runs each run by itself; none if there are too many
 * @param sums what the runs of each hour or day came to, instead
 * @param by such as {@code hour}; absent if each run is shown
 * @param from where its time begins, whenever the first run was
 * @param to where its time ends
 */
record Chart(
    Range range, List<Point> runs, List<Sum> sums, @Nullable String by, Moment from, Moment to) {

  private static final int MOST_RUNS = 500;

  /** A run. */
  record Point(String run, Moment at, Mark mark, double millis) {

    String took() {
      return Took.ofMillis(millis);
    }
  }

  /**
   * What the runs of an hour or a day came to; durations are in milliseconds.
   *
   * @param other how many brought no result
   */
  record Sum(
      Moment at,
      long p50,
      long p95,
      long max,
      long passed,
      long degraded,
      long failed,
      long other) {

    long runs() {
      return passed + degraded + failed + other;
    }
  }

  boolean isEmpty() {
    return runs.isEmpty() && sums.isEmpty();
  }

  static Chart of(String suite, Range range, Archive archive, Frame frame) {
    Instant from = frame.now().minus(range.length());
    if (range == Range.DAY) {
      List<RecentRun> latest = archive.findLatest(suite, MOST_RUNS);
      if (latest.size() < MOST_RUNS || latest.get(MOST_RUNS - 1).startedAt().isBefore(from)) {
        return new Chart(
            range,
            points(latest, from, frame),
            List.of(),
            null,
            frame.moment(from),
            frame.moment(frame.now()));
      }
    }
    Resolution resolution = range.resolution();
    Instant first = resolution.floor(from);
    var query = new RollupQuery(suite, resolution, first, frame.now().plus(Duration.ofDays(1)));
    return new Chart(
        range,
        List.of(),
        archive.findRollups(query).stream().map(it -> sum(it, frame)).toList(),
        resolution == Resolution.HOUR ? "hour" : "day",
        frame.moment(first),
        frame.moment(frame.now()));
  }

  private static List<Point> points(List<RecentRun> newestFirst, Instant from, Frame frame) {
    List<Point> points = new ArrayList<>();
    for (RecentRun run : newestFirst) {
      if (run.outcome().isResult() && !run.startedAt().isBefore(from)) {
        points.add(
            new Point(
                run.id(),
                frame.moment(run.startedAt()),
                Mark.of(run.outcome()),
                run.duration().toMillis()));
      }
    }
    Collections.reverse(points);
    return points;
  }

  private static Sum sum(Rollup rollup, Frame frame) {
    long passed = rollup.count(Outcome.PASSED);
    long degraded = rollup.count(Outcome.DEGRADED);
    long failed = rollup.count(Outcome.FAILED);
    long all = rollup.counts().values().stream().mapToLong(Long::longValue).sum();
    return new Sum(
        frame.moment(rollup.startsAt()),
        rollup.durations().p50().toMillis(),
        rollup.durations().p95().toMillis(),
        rollup.durations().max().toMillis(),
        passed,
        degraded,
        failed,
        all - passed - degraded - failed);
  }
}
