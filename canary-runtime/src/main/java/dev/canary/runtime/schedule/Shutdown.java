package dev.canary.runtime.schedule;

import dev.canary.api.Durations;
import dev.canary.runtime.schedule.Course.Launched;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The end of the launches that go on when the scheduler stops. */
record Shutdown(List<Course> courses) {

  private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

  /** Cancels the launches and waits for their end; returns whether all came in time. */
  boolean await(Duration grace) throws InterruptedException {
    List<Launched> launches =
        courses.stream().map(Course::findGoingOn).flatMap(Optional::stream).toList();
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
    return courses.stream()
        .filter(course -> course.findGoingOn().isPresent())
        .map(course -> course.group().id())
        .collect(Collectors.joining(", "));
  }
}
