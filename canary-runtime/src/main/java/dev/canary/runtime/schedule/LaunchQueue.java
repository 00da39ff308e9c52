package dev.canary.runtime.schedule;

import dev.canary.runtime.run.Launch;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ticks on their way to a launch: first due, first launched, as many at once as are allowed. */
final class LaunchQueue {

  private static final Logger LOG = LoggerFactory.getLogger(LaunchQueue.class);

  private final InstantSource clock;
  private final Launches launches;
  private final Waiter waiter;
  private final Semaphore slots;
  private final Queue<Tick> waiting = new ConcurrentLinkedQueue<>();

  LaunchQueue(InstantSource clock, Launches launches, Waiter waiter) {
    this.clock = clock;
    this.launches = launches;
    this.waiter = waiter;
    this.slots = new Semaphore(launches.max());
  }

  void add(Tick tick) {
    tick.course().onWaiting(tick.due());
    waiting.add(tick);
  }

  void launchAllowed() {
    while (!waiting.isEmpty() && slots.tryAcquire()) {
      launch(waiting.remove());
    }
  }

  private void launch(Tick tick) {
    Course course = tick.course();
    try {
      Instant now = clock.instant();
      launches.ticks().onTick(course.group(), tick.delay(now));
      Launch launch = launches.launcher().launch(launches.order(course.group()), launches.runs());
      course.onLaunched(now, launch);
      launch.whenDone().whenComplete((done, failure) -> onEnd());
    } catch (RuntimeException | Error e) {
      slots.release();
      course.onNotLaunched();
      LOG.error(
          "Group {} could not be launched; it is tried again at its next tick.",
          course.group().id(),
          e);
    }
  }

  private void onEnd() {
    slots.release();
    if (!waiting.isEmpty()) {
      waiter.wake();
    }
  }
}
