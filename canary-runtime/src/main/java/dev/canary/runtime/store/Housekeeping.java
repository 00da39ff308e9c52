package dev.canary.runtime.store;

import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done between the writing of runs, in pieces of some milliseconds: roll-ups are brought up
 * to date, and old runs are deleted. Used by the thread that writes, alone.
 */
final class Housekeeping {

  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  private final RollupWriter rollups;
  private final RetentionByAge byAge;
  private final RetentionBySize bySize;
  private final InstantSource clock;
  private final Rest betweenLooks = new Rest();
  private final Rest afterFailure = new Rest();

  Housekeeping(
      RollupWriter rollups, RetentionByAge byAge, RetentionBySize bySize, InstantSource clock) {
    this.rollups = rollups;
    this.byAge = byAge;
    this.bySize = bySize;
    this.clock = clock;
  }

  /** Whether there may be more to do at once. A failure is told in the log, and tried again. */
  boolean doSome() {
    Instant now = clock.instant();
    if (afterFailure.isOver(now)) {
      try {
        return doSome(now);
      } catch (RuntimeException e) {
        afterFailure.begin(now);
        LOG.warn("Old runs could not be summed up or deleted; it is tried again in a minute.", e);
      }
    }
    return false;
  }

  private boolean doSome(Instant now) {
    boolean more = rollups.addSome();
    more |= deleteByAge(now);
    more |= bySize.deleteSome(now);
    return more;
  }

  private boolean deleteByAge(Instant now) {
    if (!betweenLooks.isOver(now)) {
      return false;
    }
    boolean more = byAge.deleteSome(now);
    if (!more) {
      betweenLooks.begin(now);
    }
    return more;
  }
}
