package dev.canary.runtime.schedule;

import dev.canary.api.Durations;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The end of the launches that go on when the scheduler stops. */
record Shutdown(GoingOn goingOn) {

  private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

  /** Cancels the launches and waits for their end; returns whether all came in time. */
  boolean await(Duration grace) throws InterruptedException {
    List<Launched> launches = goingOn.all();
    LOG.info(
        "Launches to cancel: {}; they have {} to end.", launches.size(), Durations.format(grace));
    CountDownLatch goingOn = new CountDownLatch(launches.size());
    launches.forEach(launched -> launched.launch().cancel());
    launches.forEach(launched -> launched.launch().whenDone().thenRun(goingOn::countDown));
    boolean ended = goingOn.await(grace.toNanos(), TimeUnit.NANOSECONDS);
    if (ended) {
      LOG.info("All launches have ended.");
    } else {
      LOG.warn("Launches of these groups have not ended in time: {}.", groupsGoingOn());
    }
    return ended;
  }

  private String groupsGoingOn() {
    return goingOn.all().stream()
        .map(launched -> launched.group().id())
        .collect(Collectors.joining(", "));
  }
}
