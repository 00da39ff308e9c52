package dev.canary.runtime.web.live;

import dev.canary.runtime.run.HealthSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes round four times a second, and tells the listeners what there is to tell. */
final class Teller {

  private static final Logger LOG = LoggerFactory.getLogger(Teller.class);
  private static final int PAUSE_MILLIS = 250;
  private static final int ROUNDS_OF_A_SECOND = 1_000 / PAUSE_MILLIS;
  private static final int ROUNDS_OF_SILENCE = 5_000 / PAUSE_MILLIS;

  private final LiveEvents events;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile @Nullable HealthSource source;
  private String told = "";
  private int silence;
  private int rounds;

  Teller(LiveEvents events) {
    this.events = events;
  }

  void start(HealthSource health) {
    source = health;
    Thread thread = new Thread(this::run, "web-events");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try {
      while (!closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        round();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      LOG.error("The events were interrupted: pages are not told of anything any more.", e);
    }
  }

  private void round() {
    try {
      if (++rounds % ROUNDS_OF_A_SECOND == 0) {
        events.dismiss();
      }
      if (events.hasClients()) {
        tell(events.takeGathered() + newHealth());
      }
    } catch (RuntimeException e) {
      LOG.error("Listeners could not be told what happened; their pages may be old.", e);
    }
  }

  private void tell(String text) {
    silence = text.isEmpty() ? silence + 1 : 0;
    if (!text.isEmpty()) {
      events.tell(text);
    } else if (silence % ROUNDS_OF_SILENCE == 0) {
      events.tell(LiveText.SIGN_OF_LIFE);
    }
  }

  /** Health turns stale without any run. */
  private String newHealth() {
    String now = health();
    if (now.equals(told)) {
      return "";
    }
    told = now;
    return now;
  }

  /** The health as it is now, as an event. */
  String health() {
    HealthSource known = source;
    return known == null ? "" : LiveText.health(known.health());
  }

  void close() {
    closed.countDown();
  }
}
