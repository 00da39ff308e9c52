package dev.canary.runtime.uptime;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/** How many there were in each of the latest hours. Not thread-safe. */
final class HourCounts {

  /** Some more than are asked for. */
  private static final int HOURS = 31 * 24;

  private static final long SECONDS = ChronoUnit.HOURS.getDuration().toSeconds();

  private final int[] counts = new int[HOURS];
  private boolean empty = true;
  private long newest;
  private long oldest;

  void add(Instant moment, long count) {
    long hour = moment.getEpochSecond() / SECONDS;
    oldest = empty ? hour : Math.min(oldest, hour);
    if (empty || hour - newest >= HOURS) {
      Arrays.fill(counts, 0);
      newest = hour;
    }
    empty = false;
    while (newest < hour) {
      newest++;
      counts[slot(newest)] = 0;
    }
    if (newest - hour < HOURS) {
      counts[slot(hour)] += (int) count;
    }
  }

  /** Of that hour and all later ones. */
  long countFrom(Instant hour) {
    long hours = empty ? 0 : Math.min(HOURS, newest - hour.getEpochSecond() / SECONDS + 1);
    int slot = slot(newest);
    long sum = 0;
    for (long left = hours; left > 0; left--) {
      sum += counts[slot];
      slot = slot == 0 ? HOURS - 1 : slot - 1;
    }
    return sum;
  }

  /** The begin of the first hour that had any, as far as that is remembered. */
  Optional<Instant> findBegin() {
    return empty
        ? Optional.empty()
        : Optional.of(Instant.ofEpochSecond(Math.max(oldest, newest - HOURS + 1) * SECONDS));
  }

  private static int slot(long hour) {
    return (int) (hour % HOURS);
  }
}
