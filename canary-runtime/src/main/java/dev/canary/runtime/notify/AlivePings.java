package dev.canary.runtime.notify;

import dev.canary.runtime.notify.Ping.Signal;
import dev.canary.runtime.run.Readiness;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says at intervals that the prober is alive, for as long as it is. Used by the courier's thread
 * alone.
 */
final class AlivePings {

  private static final Logger LOG = LoggerFactory.getLogger(AlivePings.class);

  /** Leaves the scheduler the time for its first round. */
  private static final Duration FIRST = Duration.ofSeconds(1);

  private final PingLane lane;
  private final Readiness prober;
  private final String text;
  private @Nullable Future<?> ticks;
  private boolean withheld;

  AlivePings(PingLane lane, Readiness prober, String text) {
    this.lane = lane;
    this.prober = prober;
    this.text = text;
  }

  void start(Courier courier, Duration every) {
    Duration first = every.compareTo(FIRST) < 0 ? every : FIRST;
    ticks = courier.every(first, every, this::tick);
  }

  private void tick() {
    Optional<String> problem = prober.findProblem();
    if (problem.isPresent()) {
      withhold(problem.get());
    } else {
      send();
    }
  }

  private void withhold(String problem) {
    if (!withheld) {
      withheld = true;
      LOG.warn("The prober does not say that it is alive. {}", problem);
    }
  }

  private void send() {
    if (withheld) {
      withheld = false;
      LOG.info("The prober says again that it is alive.");
    }
    lane.end(new Ping(Signal.SUCCESS, null, text));
  }

  /** It is about to end, so it says nothing any more. */
  void stop() {
    if (ticks != null) {
      ticks.cancel(false);
    }
  }
}
