package dev.canary.runtime.uptime;

import dev.canary.runtime.run.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was believed of one suite when. Each change knows the sums up to it, so that the time
 * between any two moments is added up by looking at these two. Not thread-safe.
 */
final class Timeline {

  /** Beyond this many changes the older half is thinned out, which leaves its sums as they are. */
  static final int MOST = 1_000;

  private final Duration kept;
  private final List<Change> changes = new ArrayList<>();

  private record Change(Instant at, Verdict verdict, Sums before) {

    Sums sumsAt(Instant later) {
      return before.plus(verdict, Duration.between(at, later).toMillis());
    }
  }

  /**
   * Begins empty.
   *
   * @param kept how far back anybody asks
   */
  Timeline(Duration kept) {
    this.kept = kept;
  }

  /** Takes the place of all that began later, since the clock was put back after that. */
  void change(Instant at, Verdict verdict) {
    while (!changes.isEmpty() && !last().at().isBefore(at)) {
      changes.remove(changes.size() - 1);
    }
    changes.add(new Change(at, verdict, changes.isEmpty() ? Sums.ZERO : last().sumsAt(at)));
    forget(at.minus(kept));
    thinOut();
  }

  private Change last() {
    return changes.get(changes.size() - 1);
  }

  private void forget(Instant before) {
    while (changes.size() > 1 && !changes.get(1).at().isAfter(before)) {
      changes.remove(0);
    }
  }

  private void thinOut() {
    if (changes.size() > MOST) {
      for (int i = MOST / 2; i > 0; i -= 2) {
        changes.remove(i);
      }
    }
  }

  /** Since when anything is known. */
  Optional<Instant> findBegin() {
    return changes.isEmpty() ? Optional.empty() : Optional.of(changes.get(0).at());
  }

  Sums between(Instant from, Instant to) {
    return sumsAt(to).minus(sumsAt(from));
  }

  private Sums sumsAt(Instant moment) {
    int next = firstAfter(moment);
    if (changes.isEmpty() || next == 0) {
      return changes.isEmpty() ? Sums.ZERO : changes.get(0).before();
    }
    Change change = changes.get(next - 1);
    if (next == changes.size()) {
      return change.sumsAt(moment);
    }
    Change later = changes.get(next);
    return change.before().towards(later.before(), part(change.at(), moment, later.at()));
  }

  private static double part(Instant from, Instant moment, Instant to) {
    return (double) Duration.between(from, moment).toMillis()
        / Duration.between(from, to).toMillis();
  }

  private int firstAfter(Instant moment) {
    int low = 0;
    int high = changes.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (changes.get(middle).at().isAfter(moment)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
