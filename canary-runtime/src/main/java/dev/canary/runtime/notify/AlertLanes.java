package dev.canary.runtime.notify;

import dev.canary.runtime.run.Notification;
import dev.canary.runtime.run.NotificationHistory.Told;
import dev.canary.runtime.run.OpenAlert;
import dev.canary.runtime.run.Outbox.Undelivered;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lane for each channel, and the one thread that moves what is in them. */
final class AlertLanes {

  private static final Logger LOG = LoggerFactory.getLogger(AlertLanes.class);
  private static final Duration TICK = Duration.ofSeconds(1);

  private final AlertPost post;
  private final AlertSenders senders;
  private final Map<String, AlertLane> lanes = new LinkedHashMap<>();

  private AlertLanes(AlertPost post, AlertSenders senders) {
    this.post = post;
    this.senders = senders;
  }

  /** Each has what earlier probers have not delivered; they move when they are opened. */
  static AlertLanes of(
      AlertParts parts,
      AlertTimes times,
      UnaryOperator<Notification> refresh,
      Predicate<Notification> takeBack) {
    var post =
        new AlertPost(
            new Courier("alerts"),
            parts.outbox(),
            times,
            parts.listener(),
            parts.clock(),
            refresh,
            takeBack);
    var lanes = new AlertLanes(post, new AlertSenders(parts, times));
    parts
        .settings()
        .alerts()
        .channels()
        .forEach(it -> lanes.lanes.put(it.name(), new AlertLane(it, lanes.senders.of(it), post)));
    List<Undelivered> earlier = parts.outbox().findUndelivered();
    List<OpenAlert> open = parts.outbox().findOpenAlerts();
    List<Told> ends =
        parts
            .outbox()
            .findDeliveredEnds(parts.clock().instant().minus(AlertmanagerSender.BELIEVED));
    if (!earlier.isEmpty() || !open.isEmpty() || !ends.isEmpty()) {
      post.courier().execute(() -> lanes.restore(earlier, ends, open));
    }
    return lanes;
  }

  /** What is wrong again comes after what was over. */
  private void restore(List<Undelivered> earlier, List<Told> ends, List<OpenAlert> open) {
    earlier.forEach(this::restore);
    ends.forEach(end -> find(end.notification().channel()).ifPresent(it -> it.restore(end)));
    open.forEach(alert -> find(alert.channel()).ifPresent(it -> it.restore(alert)));
  }

  private Optional<AlertLane> find(String channel) {
    return Optional.ofNullable(lanes.get(channel));
  }

  private void restore(Undelivered earlier) {
    Letter letter = Letter.of(earlier);
    AlertLane lane = lanes.get(earlier.notification().channel());
    if (lane == null) {
      dropOrphan(letter);
    } else {
      boolean isNew = letter.delivery().attempts() == 0;
      lane.add(letter, isNew ? rest(letter.notification()) : Duration.ZERO);
    }
  }

  private void dropOrphan(Letter letter) {
    LOG.warn(
        "There is no channel {} any more: it is not told that {} is {}.",
        letter.notification().channel(),
        letter.notification().facts().name(),
        letter.notification().facts().verdict());
    var unused = post.outbox().record(letter.dropped(post.clock().instant()));
  }

  /** However the clock was put, it is held no longer than it was meant to be. */
  private Duration rest(Notification notification) {
    Instant now = post.clock().instant();
    Duration hold = Duration.between(notification.createdAt(), notification.notBefore());
    Duration rest = Duration.between(now, notification.notBefore());
    return rest.compareTo(hold) < 0 ? rest : hold;
  }

  /** Something new, which is being written. */
  void add(CompletionStage<Void> written, List<Notification> news) {
    if (!news.isEmpty()) {
      post.whenDurable(written, () -> news.forEach(this::add));
    }
  }

  private void add(Notification notification) {
    find(notification.channel())
        .ifPresent(lane -> lane.add(Letter.of(notification), rest(notification)));
  }

  boolean wantsReminders(String channel) {
    return find(channel).filter(AlertLane::wantsReminders).isPresent();
  }

  /**
   * Delivers from now on.
   *
   * @param work is done again and again, too
   */
  void open(Runnable work) {
    if (!lanes.isEmpty()) {
      post.courier().execute(() -> lanes.values().forEach(AlertLane::open));
      var unused = post.courier().every(TICK, TICK, () -> tick(work));
    }
  }

  private void tick(Runnable work) {
    lanes.values().forEach(AlertLane::tick);
    work.run();
  }

  void close(Duration grace) {
    if (!lanes.isEmpty()) {
      await(grace);
    }
    post.courier().close();
    senders.close();
  }

  private void await(Duration grace) {
    CompletableFuture<Void> quiet = new CompletableFuture<>();
    post.courier().execute(() -> closeAll(quiet));
    try {
      quiet.get(grace.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.info("An alert is still on its way; the next prober tries it again.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private void closeAll(CompletableFuture<Void> quiet) {
    CompletableFuture<?>[] all =
        lanes.values().stream().map(AlertLane::close).toArray(CompletableFuture<?>[]::new);
    var unused = CompletableFuture.allOf(all).thenRun(() -> quiet.complete(null));
  }
}
