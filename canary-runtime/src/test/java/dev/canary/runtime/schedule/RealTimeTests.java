package dev.canary.runtime.schedule;

import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.LaunchOrder;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.SuiteLauncher;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RealTimeTests {

  private final Map<String, LongAdder> launches = new ConcurrentHashMap<>();

  @Test
  void launchesAThousandGroupsAgainAndAgain() {
    ScheduleLog log = new ScheduleLog();
    Scheduler scheduler =
        new Scheduler(groups(), launches(log), InstantSource.system(), System::nanoTime);

    scheduler.start(suite -> Optional.empty());

    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                launches.size() == 1000
                    && launches.values().stream().allMatch(count -> count.sum() >= 3));
    assertThat(scheduler.findProblem()).isEmpty();
    assertThat(scheduler.stop(Duration.ofSeconds(10))).isTrue();
  }

  private static List<Group> groups() {
    return IntStream.range(0, 1000)
        .mapToObj(i -> suite("suite-" + i).build())
        .map(suite -> new Group(suite.id(), List.of(suite), Duration.ofMillis(500)))
        .toList();
  }

  private Launches launches(ScheduleLog log) {
    return new Launches(
        new CountingLauncher(),
        log,
        log,
        () -> UuidCreator.getTimeOrderedEpochPlus1().toString(),
        "in-process",
        Launches.UNLIMITED);
  }

  private final class CountingLauncher implements SuiteLauncher {

    @Override
    public Launch launch(LaunchOrder order, RunListener listener) {
      launches.computeIfAbsent(order.group().id(), id -> new LongAdder()).increment();
      return new EndedLaunch();
    }
  }

  private static final class EndedLaunch implements Launch {

    @Override
    public CompletionStage<Void> whenDone() {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public boolean isStillRunning() {
      return false;
    }

    @Override
    public void cancel() {}
  }
}
