package dev.canary.runtime.verdict;

import dev.canary.runtime.run.Health;
import dev.canary.runtime.run.HealthSource;
import dev.canary.runtime.run.Plan;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunListener;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps in memory what is believed of every suite, and so the health of all.
 *
 * <p>A new result is seen by the next call of {@link #health}; while nothing changes, the same
 * snapshot is given for up to a second. A suite that is in no group is paused. Safe for use by many
 * threads; reading a snapshot takes no lock.
 */
public final class VerdictBoard implements RunListener, HealthSource {

  private static final Duration SNAPSHOT_AGE = Duration.ofSeconds(1);

  private final InstantSource clock;
  private final LongSupplier nanos;
  private final Map<String, Track> tracks = new ConcurrentHashMap<>();
  private final AtomicLong version = new AtomicLong();
  private final Object lock = new Object();
  private volatile Judge judge;
  private volatile @Nullable Snapshot snapshot;

  /**
   * Every suite is pending at first.
   *
   * @param clock says when something was heard of; may jump
   * @param nanos says how long ago that was; never jumps
   */
  public VerdictBoard(Plan plan, InstantSource clock, LongSupplier nanos) {
    this.judge = new Judge(plan);
    this.clock = clock;
    this.nanos = nanos;
  }

  /**
   * Judges by another plan from now on. What was heard of suites that are still there is
   * remembered, paused ones included; suites that are gone are forgotten.
   *
   * @param past runs of earlier days of suites that are new, as for {@link #restore}
   */
  public void replace(Plan plan, Map<String, List<Run>> past) {
    Judge before = judge;
    Judge next = new Judge(plan);
    // Whoever looks meanwhile, by whichever plan, finds all that it asks for.
    tracks.keySet().removeIf(suite -> !before.knows(suite) && !next.knows(suite));
    past.forEach((suite, runs) -> remember(suite, runs, next));
    Moment now = now();
    tracks.replaceAll((suite, track) -> next.adopt(suite, track, before, now));
    judge = next;
    version.incrementAndGet();
  }

  /**
   * Remembers runs of earlier days, before any of these suites runs. The newest 50 of each suite
   * are enough for all but the longest thresholds; the verdict's beginning and the number of
   * failures in a row are known no further back than these.
   *
   * @param runs by the id of the suite, oldest first
   */
  public void restore(Map<String, List<Run>> runs) {
    runs.forEach((suite, past) -> remember(suite, past, judge));
    version.incrementAndGet();
  }

  private void remember(String suite, List<Run> runs, Judge by) {
    by.findRules(suite).ifPresent(rules -> tracks.put(suite, replay(runs, rules, by)));
  }

  private Track replay(List<Run> runs, Rules rules, Judge by) {
    Moment now = now();
    Track track = Track.EMPTY;
    for (Run run : runs) {
      track = by.after(track, run, rules, endOf(run, now));
    }
    return track;
  }

  /** A run that ended in the future, since the clock was put back after it, may have ended now. */
  private static Moment endOf(Run run, Moment now) {
    return run.findEnd()
        .map(end -> Duration.between(end.endedAt(), now.time()))
        .filter(age -> !age.isNegative())
        .map(now::minus)
        .orElse(now);
  }

  @Override
  public void onFinished(Run run) {
    record(run, now());
  }

  @Override
  public void onMissed(Run run) {
    record(run, now());
  }

  private void record(Run run, Moment now) {
    judge
        .findRules(run.suite())
        .ifPresent(
            rules ->
                tracks.compute(
                    run.suite(),
                    (id, track) ->
                        judge.after(track == null ? Track.EMPTY : track, run, rules, now)));
    version.incrementAndGet();
  }

  private Moment now() {
    return new Moment(clock.instant(), nanos.getAsLong());
  }

  @Override
  public Health health() {
    Snapshot current = snapshot;
    return current != null && isValid(current) ? current.health() : renew();
  }

  private Health renew() {
    synchronized (lock) {
      Snapshot current = snapshot;
      if (current == null || !isValid(current)) {
        current = look();
        snapshot = current;
      }
      return current.health();
    }
  }

  private Snapshot look() {
    // Read before the tracks: a run that comes in meanwhile makes the snapshot invalid.
    long seen = version.get();
    Moment now = now();
    Judge present = judge;
    Duration holds =
        present
            .findNextExpiry(tracks, now)
            .filter(expiry -> expiry.compareTo(SNAPSHOT_AGE) < 0)
            .orElse(SNAPSHOT_AGE);
    return new Snapshot(present.judge(tracks, now), seen, now, holds);
  }

  private boolean isValid(Snapshot current) {
    Moment now = now();
    return current.version() == version.get()
        && current.taken().until(now).compareTo(current.holds()) <= 0
        && !now.time().isBefore(current.taken().time());
  }

  /** Health as it was found when so many runs had come in, and for how long that holds. */
  private record Snapshot(Health health, long version, Moment taken, Duration holds) {}
}
