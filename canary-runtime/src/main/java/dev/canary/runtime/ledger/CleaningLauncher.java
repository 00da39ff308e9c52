package dev.canary.runtime.ledger;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.LaunchOrder;
import dev.canary.runtime.run.LedgerEntry;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.SuiteLauncher;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Launches suites and sees to it that nothing stays behind of what they make. What a launch could
 * not delete is handed to the next one of the group. What it could not even try to delete, because
 * its worker or the whole prober was killed, is deleted by a launch that does nothing else, before
 * the suites run again; it is tried again after 30 seconds, and then after pauses that double up to
 * an hour.
 *
 * <p>Only what is in the ledger is ever handed to a deletion. Safe for use by many threads.
 */
public final class CleaningLauncher implements SuiteLauncher {

  private static final Logger LOG = LoggerFactory.getLogger(CleaningLauncher.class);

  private final Lanes lanes = new Lanes();
  private final Ledger ledger;
  private final Cleaning cleaning;
  private final Pauses pauses;
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, CleaningLauncher::newThread);

  public CleaningLauncher(Ledger ledger, Cleaning cleaning) {
    this(ledger, cleaning, Pauses.DEFAULT);
  }

  CleaningLauncher(Ledger ledger, Cleaning cleaning, Pauses pauses) {
    this.ledger = ledger;
    this.cleaning = cleaning;
    this.pauses = pauses;
    timer.setRemoveOnCancelPolicy(true);
  }

  private static Thread newThread(Runnable work) {
    Thread thread = new Thread(work, "test-data-cleanup");
    thread.setDaemon(true);
    return thread;
  }

  /** Begins to delete what earlier probers have left of these groups. */
  public void start(Collection<Group> groups) {
    lanes.replace(groups, this::newLane).forEach(GroupLane::start);
    tellOrphans(groups);
  }

  /**
   * These are the groups from now on. What goes on goes on to its end; what it leaves is deleted by
   * the groups to which its suites belong by then.
   */
  public void replace(Collection<Group> groups) {
    lanes.replace(groups, this::newLane).forEach(GroupLane::lookAfterLeftovers);
    tellOrphans(groups);
  }

  private void tellOrphans(Collection<Group> groups) {
    Set<String> owners = new HashSet<>();
    groups.forEach(group -> owners.addAll(Claims.owners(group)));
    List<LedgerEntry> orphans =
        ledger.leftovers().stream().filter(it -> !owners.contains(it.key().owner())).toList();
    if (!orphans.isEmpty()) {
      LOG.warn(
          "Test data is left behind whose suites do not run here, so nobody deletes it: {}. Bring the suites back, or delete it by hand.",
          cleaning.text().of(orphans));
    }
  }

  private GroupLane newLane(Group group) {
    return new GroupLane(group, ledger, cleaning, new GroupLane.Timing(timer, pauses), lanes);
  }

  @Override
  public Launch launch(LaunchOrder order, RunListener listener) {
    synchronized (lanes) {
      return lanes
          .find(order.group())
          .orElseGet(() -> passing(order.group()))
          .launch(order, listener);
    }
  }

  /** For a part of a group, or suites that are paused: what it leaves is not its own to delete. */
  private GroupLane passing(Group group) {
    GroupLane lane = newLane(group);
    lane.retire();
    return lanes.admit(lane);
  }

  /**
   * Cleans up no more, cuts off what goes on, and waits for its end.
   *
   * @param grace how long that may take; what is left after it is for the next prober
   */
  public void close(Duration grace) {
    CompletableFuture<?>[] goingOn =
        lanes.all().stream()
            .map(lane -> lane.close().toCompletableFuture())
            .toArray(CompletableFuture<?>[]::new);
    timer.shutdownNow();
    CompletableFuture.allOf(goingOn)
        .completeOnTimeout(null, grace.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }
}
