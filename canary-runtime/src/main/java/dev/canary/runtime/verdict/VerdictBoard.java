package dev.canary.runtime.verdict;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Health;
import dev.canary.runtime.run.HealthSource;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.Suite;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
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

  private final Judge judge;
  private final InstantSource clock;
  private final Map<String, Track> tracks = new ConcurrentHashMap<>();
  private final AtomicLong version = new AtomicLong();
  private final Object lock = new Object();
  private volatile @Nullable Snapshot snapshot;

  /**
   * Every suite is pending at first.
   *
   * @param groups say at which interval their suites run
   */
  public VerdictBoard(List<Suite> suites, List<Group> groups, InstantSource clock) {
    this.judge = Judge.of(suites, groups);
    this.clock = clock;
  }

  /**
   * Remembers runs of earlier days, before anything runs. The newest 50 of each suite are enough
   * for all but the longest thresholds; the verdict's beginning and the number of failures in a row
   * are known no further back than these.
   *
   * @param runs by the id of the suite, oldest first
   */
  public void restore(Map<String, List<Run>> runs) {
    runs.values().forEach(ofSuite -> ofSuite.forEach(this::onFinished));
  }

  @Override
  public void onFinished(Run run) {
    judge.findRules(run.suite()).ifPresent(rules -> record(run, rules));
    version.incrementAndGet();
  }

  private void record(Run run, Rules rules) {
    tracks.compute(
        run.suite(), (id, track) -> (track == null ? Track.EMPTY : track).after(run, rules));
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
    Instant now = clock.instant();
    Instant age = now.plus(SNAPSHOT_AGE);
    Instant until = judge.findNextExpiry(tracks, now).filter(age::isAfter).orElse(age);
    return new Snapshot(judge.judge(tracks, now), seen, until);
  }

  private boolean isValid(Snapshot current) {
    Instant now = clock.instant();
    return current.version() == version.get()
        && !now.isAfter(current.until())
        && !now.isBefore(current.health().time());
  }

  /** Health as it was found when so many runs had come in, and until when that holds. */
  private record Snapshot(Health health, long version, Instant until) {}
}
