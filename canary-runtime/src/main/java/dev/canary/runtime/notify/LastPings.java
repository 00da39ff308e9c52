package dev.canary.runtime.notify;

import dev.canary.api.Durations;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is still to be sent when the prober ends. */
final class LastPings {

  private static final Logger LOG = LoggerFactory.getLogger(LastPings.class);

  private final CompletableFuture<Void> sent = new CompletableFuture<>();

  private LastPings() {}

  static LastPings of(Courier courier, Collection<PingLane> lanes) {
    var pings = new LastPings();
    if (lanes.isEmpty()) {
      pings.sent.complete(null);
    } else {
      courier.execute(() -> pings.close(lanes));
    }
    return pings;
  }

  private void close(Collection<PingLane> lanes) {
    CompletableFuture<?>[] all =
        lanes.stream().map(PingLane::close).toArray(CompletableFuture<?>[]::new);
    var unused = CompletableFuture.allOf(all).thenRun(() -> sent.complete(null));
  }

  void await(Duration grace) {
    try {
      sent.get(grace.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.warn(
          "Not all pings could be sent within {}; the rest is given up.", Durations.format(grace));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
