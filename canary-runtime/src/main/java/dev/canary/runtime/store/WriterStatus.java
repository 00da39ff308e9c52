package dev.canary.runtime.store;

import dev.canary.runtime.run.StoreListener;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether writing works at the moment. Says so once when it begins to fail and once when it works
 * again, however often it is tried in between. Thread-safe.
 */
final class WriterStatus {

  private static final Logger LOG = LoggerFactory.getLogger(WriterStatus.class);

  private final StoreListener listener;
  private final InstantSource clock;
  private final AtomicLong dropped = new AtomicLong();
  private final AtomicReference<@Nullable Trouble> trouble = new AtomicReference<>();

  WriterStatus(StoreListener listener, InstantSource clock) {
    this.listener = listener;
    this.clock = clock;
  }

  private record Trouble(Instant since, String reason, boolean spoolFails) {

    Trouble because(String other) {
      return new Trouble(since, other, spoolFails);
    }

    Trouble withSpoolFailing() {
      return new Trouble(since, reason, true);
    }
  }

  void onWritten(int events, Duration duration) {
    listener.onWritten(events, duration);
  }

  /** Nothing is left that has waited because of a trouble. */
  void onWell() {
    Trouble over = trouble.getAndSet(null);
    if (over != null) {
      LOG.info(
          "The store can be written again after {}; {} results were lost in the meantime.",
          Duration.between(over.since(), clock.instant()),
          dropped.getAndSet(0));
    }
  }

  void onFailure(Throwable failure) {
    note(failure);
    listener.onFailure(failure);
  }

  /** An event was put aside; the store can be written. */
  void onRefused(RuntimeException failure) {
    listener.onFailure(failure);
  }

  /** A write, or what goes before it, does not end. */
  void onStuck(Duration time) {
    if (!isTroubled()) {
      onFailure(new StoreException("Nothing could be written for %s.".formatted(time)));
    }
  }

  private void note(Throwable failure) {
    Trouble begin = new Trouble(clock.instant(), String.valueOf(failure.getMessage()), false);
    if (trouble.compareAndSet(null, begin)) {
      LOG.warn(
          "The store cannot be written. Results are kept beside it, and are written as soon as it can be written again.",
          failure);
    } else {
      trouble.updateAndGet(old -> old == null ? begin : old.because(begin.reason()));
    }
  }

  /** The database cannot be written, and neither can the spool. */
  void onSpoolFailure(Throwable failure) {
    Trouble before = trouble.getAndUpdate(old -> old == null ? null : old.withSpoolFailing());
    if (before != null && !before.spoolFails()) {
      LOG.warn(
          "The spool beside the store cannot be written either. Results are kept in memory, and would be lost if the prober was killed.",
          failure);
    }
  }

  /** An event could not be kept. */
  void onDropped() {
    if (dropped.getAndIncrement() == 0) {
      LOG.error(
          "The store takes no more results, because too many wait to be written or because it is closed. Those that follow are lost.");
    }
  }

  boolean isTroubled() {
    return trouble.get() != null;
  }

  /** Since when it has not been writable, and why. */
  Optional<String> findProblem() {
    return Optional.ofNullable(trouble.get())
        .map(
            now ->
                "The store has not been writable since %s (%s)"
                    .formatted(now.since(), now.reason()));
  }
}
