package dev.canary.runtime.ledger;

import dev.canary.api.Durations;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.LaunchOrder;
import dev.canary.runtime.run.LedgerEntry;
import dev.canary.runtime.run.RunListener;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The launches of one group, one after the other: those that are asked for, and those that only
 * clean up what others have left. Safe for use by many threads.
 */
final class GroupLane {

  private static final Logger LOG = LoggerFactory.getLogger(GroupLane.class);

  private final Group group;
  private final Set<String> owners;
  private final Ledger ledger;
  private final Cleaning cleaning;
  private final Timing timing;
  private final Lanes lanes;
  private @Nullable Future<?> next;
  private @Nullable Launch asked;
  private @Nullable Launch latest;
  private @Nullable Launch cleanup;
  private boolean urgent;

  /** It brings to its end what it has, and begins nothing by itself any more. */
  private boolean retired;

  private int attempts;

  /** Counts what was planned, so that it is known of each plan whether it still holds. */
  private int appointments;

  /** When launches that only clean up begin. */
  record Timing(ScheduledExecutorService timer, Pauses pauses) {}

  GroupLane(Group group, Ledger ledger, Cleaning cleaning, Timing timing, Lanes lanes) {
    this.group = group;
    this.owners = Claims.owners(group);
    this.ledger = ledger;
    this.cleaning = cleaning;
    this.timing = timing;
    this.lanes = lanes;
  }

  Group group() {
    return group;
  }

  boolean isOfAny(Set<String> some) {
    return !Collections.disjoint(owners, some);
  }

  /** What an earlier prober has left is deleted before anything else happens. */
  void start() {
    synchronized (lanes) {
      List<LedgerEntry> found = ledger.of(owners);
      if (!found.isEmpty()) {
        LOG.warn(
            "An earlier prober left test data behind: {}. It is deleted before group {} runs.",
            cleaning.text().of(found),
            group.id());
        urgent = true;
        cleanUpIn(Duration.ZERO);
      }
    }
  }

  /**
   * Launches what is asked for, with what is left. If something was lost it is cleaned up first, in
   * a launch of its own.
   */
  Launch launch(LaunchOrder order, RunListener listener) {
    synchronized (lanes) {
      if (mustCleanUpFirst()) {
        cleanUp();
      }
      Launch launch =
          lanes
              .findCleanup(owners)
              .map(before -> LaunchAfter.of(before, () -> launch(order, listener)))
              .orElseGet(() -> begin(order, listener));
      asked = launch;
      return launch;
    }
  }

  private boolean mustCleanUpFirst() {
    return urgent && !retired && ledger.isAnyLost(owners) && lanes.findCleanup(owners).isEmpty();
  }

  private Launch begin(LaunchOrder order, RunListener listener) {
    forgetNext();
    LaunchOrder whole = order.withLeftovers(ledger.of(owners));
    Followed launch = Followed.of(cleaning.launcher().launch(whole, listener));
    latest = launch;
    launch.then(this::onOver);
    return launch;
  }

  private void onOver() {
    synchronized (lanes) {
      ledger.settle(owners);
      if (retired) {
        lanes.lookAfter(owners);
      } else {
        lookAfterLeftovers();
      }
    }
  }

  /** Something may have been left. */
  void lookAfterLeftovers() {
    synchronized (lanes) {
      urgent = ledger.isAnyLost(owners);
      if (ledger.of(owners).isEmpty()) {
        attempts = 0;
      } else {
        cleanUpIn(urgent ? Duration.ZERO : timing.pauses().after(attempts + 1));
      }
    }
  }

  private void cleanUpIn(Duration pause) {
    forgetNext();
    int appointment = appointments;
    if (!retired) {
      next =
          timing
              .timer()
              .schedule(() -> cleanUpIfFree(appointment), pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** One that cannot be called off any more, since it begins right now, is no longer the latest. */
  private void forgetNext() {
    appointments++;
    if (next != null) {
      next.cancel(false);
      next = null;
    }
  }

  private void cleanUpIfFree(int appointment) {
    synchronized (lanes) {
      boolean isWanted = appointment == appointments && !ledger.of(owners).isEmpty();
      if (isWanted && cleanup == null && !retired && !lanes.isAnyBusy(owners)) {
        cleanUp();
      }
    }
  }

  private void cleanUp() {
    forgetNext();
    urgent = false;
    attempts++;
    List<LedgerEntry> leftovers = ledger.of(owners);
    var order = new LaunchOrder(Claims.part(group, leftovers), cleaning.newInfo(), leftovers);
    try {
      Followed launch = Followed.of(cleaning.launcher().launch(order, cleaning.runs()));
      latest = launch;
      cleanup = launch;
      launch.then(this::onCleanedUp);
    } catch (RuntimeException e) {
      LOG.error("Test data of group {} could not be cleaned up; it is tried again.", group.id(), e);
      cleanUpIn(timing.pauses().after(attempts));
    }
  }

  private void onCleanedUp() {
    synchronized (lanes) {
      cleanup = null;
      ledger.settle(owners);
      List<LedgerEntry> left = ledger.of(owners);
      if (left.isEmpty()) {
        LOG.info("The test data that was left behind in group {} is deleted.", group.id());
        attempts = 0;
      } else {
        tryAgain(left);
      }
    }
  }

  private void tryAgain(List<LedgerEntry> left) {
    if (retired) {
      lanes.lookAfter(owners);
      return;
    }
    Duration pause = timing.pauses().after(attempts);
    LOG.warn(
        "Test data is still left behind: {}. It is tried again in {}.",
        cleaning.text().of(left),
        Durations.format(pause));
    cleanUpIn(pause);
  }

  boolean isBusy() {
    return isRunning(asked) || isRunning(latest);
  }

  private static boolean isRunning(@Nullable Launch launch) {
    return launch != null && launch.isStillRunning();
  }

  Optional<Launch> findCleanup() {
    return Optional.ofNullable(cleanup);
  }

  /** Begins no cleanups any more. */
  void retire() {
    synchronized (lanes) {
      retired = true;
      forgetNext();
    }
  }

  /** Cleans up no more, and cuts off what goes on; complete when that is over. */
  CompletionStage<Void> close() {
    retire();
    Optional<Launch> goingOn = goingOn();
    goingOn.ifPresent(Launch::cancel);
    return goingOn.map(Launch::whenDone).orElseGet(() -> CompletableFuture.completedStage(null));
  }

  private Optional<Launch> goingOn() {
    synchronized (lanes) {
      return findCleanup();
    }
  }
}
