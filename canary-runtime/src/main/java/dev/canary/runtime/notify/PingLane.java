package dev.canary.runtime.notify;

import dev.canary.runtime.run.NotificationResult;
import dev.canary.runtime.run.Readiness;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The pings of one target: one at a time, in their order, each tried several times with growing
 * pauses. At most three wait, since newer ones take the place of older ones. Used by the courier's
 * thread alone.
 */
final class PingLane {

  private static final int LONGEST_TEXT = 2_000;

  private final PingTarget target;
  private final Readiness condition;
  private final PingClient client;
  private final PingPost post;
  private final Deque<Ping> waiting = new ArrayDeque<>();
  private final CompletableFuture<Void> emptied = new CompletableFuture<>();
  private @Nullable Ping held;
  private @Nullable Ping sending;

  /** The first of those that wait, if it was tried in vain. */
  private @Nullable Ping tried;

  private @Nullable Future<?> pause;
  private String failure = "";
  private int attempts;
  private int failuresInARow;
  private int longestText = LONGEST_TEXT;
  private boolean closing;

  /**
   * @param condition nothing is sent while it has a problem
   */
  PingLane(PingTarget target, Readiness condition, PingClient client, PingPost post) {
    this.target = target;
    this.condition = condition;
    this.client = client;
    this.post = post;
  }

  /**
   * A run has started. That is held back for a moment: a run that is blocked has ended by then, and
   * a start without an end would trip the switch.
   */
  void start(Ping start) {
    held = start;
    var unused = post.courier().later(post.times().startDelay(), () -> release(start));
  }

  private void release(Ping start) {
    if (start.equals(held)) {
      held = null;
      add(start);
    }
  }

  /** Something has ended, or goes on, with a result. */
  void end(Ping result) {
    if (held != null) {
      release(held);
    }
    add(result);
  }

  /** A run has ended without any result, so nothing more is said of it. */
  void forget(String runId) {
    if (held != null && runId.equals(held.runId())) {
      held = null;
    }
    drop(ping -> runId.equals(ping.runId()));
  }

  private void add(Ping ping) {
    drop(it -> ping.supersedes(it) || (it.equals(tried) && ping.replaces(it)));
    waiting.addLast(ping);
    proceed();
  }

  private void drop(Predicate<Ping> unwanted) {
    for (Iterator<Ping> pings = waiting.iterator(); pings.hasNext(); ) {
      Ping ping = pings.next();
      if (unwanted.test(ping)) {
        pings.remove();
        dropped(ping);
      }
    }
  }

  private void dropped(Ping ping) {
    if (ping.equals(tried)) {
      failed();
    } else {
      post.report(NotificationResult.SUPERSEDED);
    }
  }

  private void proceed() {
    if (sending != null || pause != null) {
      return;
    }
    if (condition.findProblem().isPresent()) {
      drop(ping -> true);
    }
    Ping next = waiting.pollFirst();
    if (next != null) {
      send(next);
    } else if (closing) {
      emptied.complete(null);
    }
  }

  private void send(Ping ping) {
    attempts = ping.equals(tried) ? attempts + 1 : 1;
    sending = ping;
    client.send(
        target.address(ping),
        PingText.bytes(ping.text(), longestText),
        reply -> post.courier().execute(() -> onReply(ping, reply)));
  }

  private void onReply(Ping ping, PingReply reply) {
    sending = null;
    reply.findBodyLimit().ifPresent(bytes -> longestText = Math.min(bytes, LONGEST_TEXT));
    switch (reply.kind()) {
      case ACCEPTED -> accepted();
      case REFUSED -> refused(reply.reason());
      case MISSED -> missed(ping, reply.reason());
    }
    proceed();
  }

  private void accepted() {
    tried = null;
    failuresInARow = 0;
    post.troubles().onAccepted(target);
    post.report(NotificationResult.DELIVERED);
  }

  private void refused(String reason) {
    tried = null;
    post.troubles().onRefused(target, reason);
    post.report(NotificationResult.FAILED);
  }

  private void missed(Ping ping, String reason) {
    failure = reason;
    failuresInARow++;
    if (attempts < post.times().attempts() && !closing && isStillWanted(ping)) {
      tried = ping;
      waiting.addFirst(ping);
    } else {
      failed();
    }
    if (!closing) {
      Duration length = post.times().pause(failuresInARow);
      pause = post.courier().later(length, this::resume);
    }
  }

  private boolean isStillWanted(Ping ping) {
    return waiting.stream().noneMatch(newer -> newer.replaces(ping));
  }

  /** All attempts were in vain. */
  private void failed() {
    tried = null;
    post.troubles().onMissed(target, failure);
    post.report(NotificationResult.FAILED);
  }

  private void resume() {
    pause = null;
    proceed();
  }

  /** What waits is tried once more, without pauses. Complete when nothing waits any more. */
  CompletableFuture<Void> close() {
    closing = true;
    held = null;
    if (pause != null) {
      pause.cancel(false);
    }
    resume();
    return emptied;
  }
}
