package dev.canary.runtime.access;

import dev.canary.runtime.run.AuditEntry;
import dev.canary.runtime.run.AuditTrail;
import dev.canary.runtime.run.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Keeps whoever is refused again and again from filling log and store: of what one address is
 * refused, a few entries a minute are written, and of what all addresses are, some more. Later
 * entries tell how many were not. What is done is always written.
 */
public final class QuietAudit implements AuditTrail {

  private static final Duration PERIOD = Duration.ofMinutes(1);
  private static final int MOST_ADDRESSES = 1_000;
  private static final int MOST_OF_AN_ADDRESS = 5;
  private static final int MOST_OF_ALL = 60;
  private static final String ALL = "all";

  /**
   * @param written in this period
   * @param unwritten since an entry was written
   */
  private record Count(Instant begin, int written, int unwritten) {

    boolean isOver(Instant now) {
      return !now.isBefore(begin.plus(PERIOD));
    }
  }

  private final AuditTrail next;
  private final InstantSource clock;
  private final Recent<Count> counts = new Recent<>(MOST_ADDRESSES);

  public QuietAudit(AuditTrail next, InstantSource clock) {
    this.next = next;
    this.clock = clock;
  }

  @Override
  public void add(AuditEntry entry) {
    if (entry.done()) {
      next.add(entry);
      return;
    }
    OptionalInt unwritten = count(Network.of(entry.from()));
    if (unwritten.isPresent()) {
      next.add(unwritten.getAsInt() == 0 ? entry : withUnwritten(entry, unwritten.getAsInt()));
    }
  }

  /** How many were not written since the last one; empty if this one is not either. */
  private synchronized OptionalInt count(String address) {
    Instant now = clock.instant();
    Count own = current(address, now);
    Count all = current(ALL, now);
    boolean isWritten = own.written() < MOST_OF_AN_ADDRESS && all.written() < MOST_OF_ALL;
    counts.put(address, counted(own, isWritten));
    counts.put(ALL, counted(all, isWritten));
    return isWritten ? OptionalInt.of(own.unwritten()) : OptionalInt.empty();
  }

  private Count current(String key, Instant now) {
    Count known = counts.getOrDefault(key, new Count(now, 0, 0));
    return known.isOver(now) ? new Count(now, 0, known.unwritten()) : known;
  }

  private static Count counted(Count count, boolean isWritten) {
    return isWritten
        ? new Count(count.begin(), count.written() + 1, 0)
        : new Count(count.begin(), count.written(), count.unwritten() + 1);
  }

  private static AuditEntry withUnwritten(AuditEntry entry, int unwritten) {
    Map<String, String> details = new HashMap<>(entry.details());
    details.put("unwritten", Integer.toString(unwritten));
    return new AuditEntry(
        entry.at(),
        entry.who(),
        entry.from(),
        entry.action(),
        entry.subject(),
        entry.done(),
        details);
  }

  @Override
  public Page<AuditEntry> find(@Nullable String before, int limit) {
    return next.find(before, limit);
  }
}
