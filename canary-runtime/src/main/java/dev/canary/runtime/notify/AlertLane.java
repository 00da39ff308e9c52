package dev.canary.runtime.notify;

import dev.canary.runtime.config.AlertChannel;
import dev.canary.runtime.run.Alert;
import dev.canary.runtime.run.AlertSubject;
import dev.canary.runtime.run.Delivery;
import dev.canary.runtime.run.Notification.Kind;
import dev.canary.runtime.run.NotificationHistory.Told;
import dev.canary.runtime.run.NotificationResult;
import dev.canary.runtime.run.OpenAlert;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that one channel is still to be told: one at a time, that of one subject in its order, each
 * tried until it is accepted or need not be told any more. Used by the courier's thread alone.
 */
final class AlertLane {

  private final AlertChannel channel;
  private final AlertSender sender;
  private final AlertPost post;
  private final ChannelTroubles troubles;
  private final Map<String, Letter> waiting = new LinkedHashMap<>();
  private final CompletableFuture<Void> quiet = new CompletableFuture<>();
  private @Nullable String sending;
  private int failures;
  private boolean resting = true;
  private boolean closing;

  /** Sends nothing before it is opened. */
  AlertLane(AlertChannel channel, AlertSender sender, AlertPost post) {
    this.channel = channel;
    this.sender = sender;
    this.post = post;
    this.troubles = new ChannelTroubles(channel, post.clock());
  }

  void open() {
    resting = false;
    proceed();
  }

  boolean wantsReminders() {
    return sender.wantsReminders();
  }

  /** The channel was told of this by earlier probers, unless it is among what waits. */
  void restore(OpenAlert open) {
    if (waiting.values().stream().noneMatch(it -> it.alert().equals(open.alert()))) {
      sender.restore(open.again(), open.toldAt());
    }
  }

  /** Earlier probers have told this end. */
  void restore(Told end) {
    sender.restore(end.notification(), end.delivery().nextAt());
  }

  void tick() {
    sender.onTick();
  }

  void add(Letter letter, Duration hold) {
    waiting.put(letter.id(), letter);
    hold(letter, hold);
    dropNeedless(letter.alert());
    proceed();
  }

  private void hold(Letter letter, Duration time) {
    boolean now = time.isZero() || time.isNegative();
    replace(letter.hold(!now));
    if (!now) {
      var unused = post.courier().later(time, () -> release(letter.id()));
    }
  }

  private void release(String id) {
    find(id).ifPresent(this::release);
    proceed();
  }

  private void release(Letter letter) {
    if (!isTakenBack(letter)) {
      replace(letter.hold(false));
    }
  }

  /** It stays held then: its end is on its way, and both are dropped when that is here. */
  private boolean isTakenBack(Letter letter) {
    return !closing
        && letter.isUntried()
        && letter.notification().opens()
        && post.takeBack().test(letter.notification());
  }

  private void replace(Letter letter) {
    waiting.replace(letter.id(), letter);
  }

  private Optional<Letter> find(String id) {
    return Optional.ofNullable(waiting.get(id));
  }

  private void proceed() {
    if (closing && sending == null) {
      quiet.complete(null);
    } else if (!resting && sending == null) {
      findNext().ifPresent(this::send);
    }
  }

  private void dropNeedless(Alert alert) {
    Supersession.find(of(alert).toList(), sending).forEach(id -> find(id).ifPresent(this::drop));
  }

  private Stream<Letter> of(Alert alert) {
    return waiting.values().stream().filter(it -> it.alert().equals(alert));
  }

  private void drop(Letter letter) {
    end(letter, Delivery.State.SUPERSEDED);
    post.listener().onNotified(channel.type(), NotificationResult.SUPERSEDED);
    if (letter.notification().opens()) {
      of(letter.alert()).filter(it -> it.is(Kind.FIRE)).findFirst().ifPresent(this::openWith);
    }
  }

  /** What it was before, nobody was told. */
  private void openWith(Letter next) {
    Letter first = next.opening();
    replace(first);
    var unused = post.outbox().amend(first.notification());
  }

  private void end(Letter letter, Delivery.State state) {
    waiting.remove(letter.id());
    record(letter.delivery().ended(state, post.clock().instant()));
  }

  /** If that cannot be written, the store says so, and at worst something is told twice. */
  private void record(Delivery delivery) {
    var unused = post.outbox().record(delivery);
  }

  private Optional<Letter> findNext() {
    Set<AlertSubject> earlier = new HashSet<>();
    return waiting.values().stream()
        .filter(letter -> earlier.add(letter.subject()) && !letter.held())
        .findFirst();
  }

  /** That an attempt begins is on the disk first: if it is the last act, the next prober knows. */
  private void send(Letter letter) {
    Letter begun = letter.with(letter.delivery().begun(post.clock().instant()));
    replace(begun);
    sending = begun.id();
    post.whenDurable(post.outbox().record(begun.delivery()), () -> transmit(begun));
  }

  private void transmit(Letter letter) {
    sender.send(
        post.refresh().apply(letter.notification()),
        reply -> post.courier().execute(() -> onReply(letter, reply)));
  }

  private void onReply(Letter letter, AlertReply reply) {
    sending = null;
    switch (reply.kind()) {
      case ACCEPTED -> accepted(letter);
      case REFUSED -> {
        troubles.onRefused(reply.reason());
        retry(letter, reply);
      }
      case MISSED -> {
        troubles.onMissed(reply.reason());
        rest(reply);
        retry(letter, reply);
      }
    }
    dropNeedless(letter.alert());
    proceed();
  }

  private void accepted(Letter letter) {
    failures = 0;
    end(letter, Delivery.State.DELIVERED);
    troubles.onAccepted();
    post.listener().onNotified(channel.type(), NotificationResult.DELIVERED);
  }

  private void retry(Letter letter, AlertReply reply) {
    Delivery delivery = letter.delivery();
    Duration pause = pause(delivery.attempts(), reply);
    Letter failed =
        letter.with(delivery.failed(post.clock().instant().plus(pause), reply.reason()));
    record(failed.delivery());
    hold(failed, pause);
    post.listener().onNotified(channel.type(), NotificationResult.RETRIED);
  }

  /** The receiver is not well: others would fare no better. */
  private void rest(AlertReply reply) {
    failures++;
    resting = true;
    var unused = post.courier().later(pause(failures, reply), this::open);
  }

  private Duration pause(int failed, AlertReply reply) {
    Duration longest = post.times().longestPause();
    Duration own = post.times().pause(failed);
    Duration wanted = reply.findPause().orElse(own);
    Duration longer = wanted.compareTo(own) > 0 ? wanted : own;
    return longer.compareTo(longest) < 0 ? longer : longest;
  }

  /** Begins nothing more. Complete when nothing is on its way any more. */
  CompletableFuture<Void> close() {
    closing = true;
    resting = true;
    proceed();
    return quiet;
  }
}
