package dev.canary.runtime.store;

import dev.canary.runtime.run.Readiness;
import dev.canary.runtime.run.StoreListener;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether writing works at the moment. Says so once when it begins to fail and once when it works
 * again, however often it is tried in between. Thread-safe; written by the writer's thread alone.
 */
final class WriterStatus implements Readiness {

  private static final Logger LOG = LoggerFactory.getLogger(WriterStatus.class);

  private final StoreListener listener;
  private final InstantSource clock;
  private final AtomicLong dropped = new AtomicLong();
  private volatile @Nullable Trouble trouble;

  WriterStatus(StoreListener listener, InstantSource clock) {
    this.listener = listener;
    this.clock = clock;
  }

  private record Trouble(Instant since, String message) {}

  void onWritten(int events, Duration duration) {
    Trouble over = trouble;
    if (over != null) {
      trouble = null;
      LOG.info(
          "The store can be written again after {}; {} results were lost in the meantime.",
          Duration.between(over.since(), clock.instant()),
          dropped.getAndSet(0));
    }
    listener.onWritten(events, duration);
  }

  void onFailure(Throwable failure) {
    if (trouble == null) {
      trouble = new Trouble(clock.instant(), String.valueOf(failure.getMessage()));
      LOG.warn(
          "The store cannot be written. Results are kept in memory, and are written as soon as it can be written again.",
          failure);
    }
    listener.onFailure(failure);
  }

  /** An event could not be kept. */
  void onDropped() {
    if (dropped.getAndIncrement() == 0) {
      LOG.error(
          "The store takes no more results, because too many wait to be written or because it is closed. Those that follow are lost.");
    }
  }

  @Override
  public Optional<String> findProblem() {
    Trouble now = trouble;
    if (now == null) {
      return Optional.empty();
    }
    return Optional.of(
        "The store has not been writable since %s (%s); results are kept in memory."
            .formatted(now.since(), now.message()));
  }
}
