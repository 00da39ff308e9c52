package dev.canary.runtime.schedule;

import static dev.canary.runtime.testing.SuiteBuilder.suite;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.testing.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A real scheduler with its thread, whose time and rounds are in the hands of the test. */
final class HandDrivenScheduler implements AutoCloseable {

  static final Duration EVERY = Duration.ofSeconds(10);

  final ManualClock clock = new ManualClock();
  final ManualWaiter waiter = new ManualWaiter();
  final RecordingLauncher launcher = new RecordingLauncher();
  final ScheduleLog log = new ScheduleLog();
  final Scheduler scheduler;

  HandDrivenScheduler(List<Group> groups) {
    this(groups, Launches.UNLIMITED);
  }

  HandDrivenScheduler(List<Group> groups, int max) {
    Launches launches =
        new Launches(
            launcher,
            log,
            log,
            () -> UuidCreator.getTimeOrderedEpochPlus1().toString(),
            "in-process",
            max);
    scheduler = new Scheduler(groups, launches, clock, clock::nanos, waiter);
  }

  /** A group of these suites, named by the first. */
  static Group group(String... suites) {
    List<Suite> built = Stream.of(suites).map(id -> suite(id).build()).toList();
    return new Group(suites[0], built, EVERY);
  }

  static List<Group> groups(int count) {
    return IntStream.range(0, count).mapToObj(i -> group("suite-" + i)).toList();
  }

  HandDrivenScheduler start() throws InterruptedException {
    return start(suite -> Optional.empty());
  }

  HandDrivenScheduler start(Function<String, Optional<Instant>> lastStart)
      throws InterruptedException {
    scheduler.start(lastStart);
    waiter.settle();
    return this;
  }

  void pass(Duration time) throws InterruptedException {
    clock.advance(time);
    waiter.round();
  }

  void jump(Duration distance) throws InterruptedException {
    clock.jump(distance);
    waiter.round();
  }

  @Override
  public void close() {
    scheduler.stop(Duration.ZERO);
  }
}
