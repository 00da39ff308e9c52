package dev.canary.runtime.uptime;

import dev.canary.runtime.run.Availability;
import dev.canary.runtime.run.Coverage;
import dev.canary.runtime.run.Span;
import dev.canary.runtime.run.Uptime;
import dev.canary.runtime.run.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that is added up of one suite. Safe for use by many threads. */
final class SuiteRecord {

  private final Timeline timeline = new Timeline(Span.MONTH.length());
  private final HourCounts executed = new HourCounts();
  private Optional<Duration> every;

  /**
   * Begins empty.
   *
   * @param every absent if it is not known how often the suite would run
   */
  SuiteRecord(Optional<Duration> every) {
    this.every = every;
  }

  synchronized void runEvery(Optional<Duration> interval) {
    every = interval;
  }

  synchronized void change(Instant at, Verdict verdict) {
    timeline.change(at, verdict);
  }

  synchronized void execute(Instant startedAt, long count) {
    executed.add(startedAt, count);
  }

  synchronized List<Availability> availability(Instant now) {
    return Stream.of(Span.values()).map(span -> availability(span, now)).toList();
  }

  private Availability availability(Span span, Instant now) {
    return new Availability(span, uptime(span, now), coverage(span, now));
  }

  private Uptime uptime(Span span, Instant now) {
    Sums sums = timeline.between(now.minus(span.length()), now);
    Duration up = Duration.ofMillis(sums.up());
    Duration down = Duration.ofMillis(sums.down());
    Duration maintained = Duration.ofMillis(sums.maintained());
    Duration unknown = span.length().minus(up).minus(down).minus(maintained);
    return new Uptime(up, down, maintained, unknown);
  }

  /** Runs are counted by the hour, so it goes back to the full hour before the span. */
  private Coverage coverage(Span span, Instant now) {
    Instant from = now.minus(span.length()).truncatedTo(ChronoUnit.HOURS);
    long count = executed.countFrom(from);
    long planned = every.map(interval -> planned(from, now, interval)).orElse(0L);
    // What was executed was planned, at an interval that the suite had then, say.
    return new Coverage(count, Math.max(count, planned));
  }

  private long planned(Instant from, Instant now, Duration interval) {
    Instant begin = findBegin().filter(from::isBefore).orElse(from);
    Sums sums = timeline.between(begin, now);
    Duration out = Duration.ofMillis(sums.paused() + sums.maintained());
    Duration active = Duration.between(begin, now).minus(out);
    return active.isNegative() ? 0 : active.dividedBy(interval);
  }

  /** Hours alone know only roughly when the suite came. */
  private Optional<Instant> findBegin() {
    Optional<Instant> judged = timeline.findBegin();
    Optional<Instant> ran =
        executed.findBegin().filter(hour -> judged.stream().noneMatch(it -> isWithin(it, hour)));
    return Stream.concat(judged.stream(), ran.stream()).min(Comparator.naturalOrder());
  }

  private static boolean isWithin(Instant moment, Instant hour) {
    return moment.truncatedTo(ChronoUnit.HOURS).equals(hour);
  }
}
