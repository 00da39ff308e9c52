package dev.canary.runtime.maintenance;

import static dev.canary.runtime.testing.SuiteBuilder.suite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.config.MaintenanceWindow;
import dev.canary.runtime.config.MaintenanceWindow.Times;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Launch;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.LaunchOrder;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** What is not launched while it is maintained. */
class MaintainedLauncherTests {

  private static final Instant NOW = Instant.parse("2026-12-01T03:00:00Z");

  private final Group group =
      new Group(
          "shop",
          List.of(
              suite("shop").build(),
              suite("cart").dependsOn("shop").build(),
              suite("help").build()),
          Duration.ofMinutes(1));
  private final List<String> launched = new ArrayList<>();

  private Launch launch(boolean runsGoOn, Set<String> suites, Trigger trigger) {
    var window =
        new MaintenanceWindow(
            "deploy",
            new Times.Once(NOW.minusSeconds(60), NOW.plusSeconds(60)),
            suites,
            Set.of(),
            runsGoOn);
    MaintenanceCalendar calendar = MaintenanceCalendar.of(List.of(window), group.suites());
    var launcher = new MaintainedLauncher(this::launch, () -> calendar, () -> NOW);
    return launcher.launch(
        LaunchOrder.of(group, new LaunchInfo("launch-1", trigger, Map.of(), "here")),
        new RunListener() {});
  }

  private Launch launch(LaunchOrder order, RunListener listener) {
    launched.addAll(order.group().suites().stream().map(Suite::id).toList());
    return new Done();
  }

  @Test
  void launchesWhatMayRun() {
    launch(true, Set.of(), Trigger.SCHEDULE);

    assertThat(launched).containsExactly("shop", "cart", "help");
  }

  @Test
  void leavesOutWhatMustNotRunAndWhatDependsOnIt() {
    launch(false, Set.of("shop"), Trigger.SCHEDULE);

    assertThat(launched).containsExactly("help");
  }

  @Test
  void launchesNothingIfNothingMayRun() {
    Launch launch = launch(false, Set.of(), Trigger.SCHEDULE);

    assertThat(launched).isEmpty();
    assertThat(launch.whenDone().toCompletableFuture()).isDone();
    assertThat(launch.isStillRunning()).isFalse();
  }

  @Test
  void launchesWhatPeopleAskFor() {
    launch(false, Set.of(), Trigger.MANUAL);

    assertThat(launched).containsExactly("shop", "cart", "help");
  }

  /** A launch that is over. */
  private record Done() implements Launch {

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
