package dev.canary.runtime;

import dev.canary.runtime.cli.Actions;
import dev.canary.runtime.cli.Plan;
import dev.canary.runtime.config.Settings;
import dev.canary.runtime.logging.Logging;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.Suite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the commands do. */
final class ProberActions implements Actions {

  private final String version;
  private final StopSignal signal;
  private final Map<Settings, Planned> planned = new HashMap<>();

  ProberActions(String version, StopSignal signal) {
    this.version = version;
    this.signal = signal;
  }

  @Override
  public void run(Settings settings) {
    Logging.toJson(settings.environment());
    runUntilStopped(settings, () -> {});
  }

  @Override
  public void demo(Settings settings) {
    Logging.toJson(Demo.ENVIRONMENT);
    try (Demo demo = Demo.start()) {
      runUntilStopped(demo.settings(settings), demo::explain);
    }
  }

  private void runUntilStopped(Settings settings, Runnable onStarted) {
    Prober prober = Prober.start(settings, version);
    IdleMemory.giveBack();
    onStarted.run();
    signal.await();
    if (!prober.stop()) {
      throw new StopException();
    }
  }

  @Override
  public Plan plan(Settings settings) {
    Planned plan = planned(settings);
    Set<String> active =
        plan.groups().stream()
            .flatMap(group -> group.suites().stream())
            .map(Suite::id)
            .collect(Collectors.toSet());
    List<Suite> paused =
        plan.suites().stream().filter(suite -> !active.contains(suite.id())).toList();
    return new Plan(plan.groups(), paused);
  }

  /** Suites are looked for once, however many parts a command has. */
  private Planned planned(Settings settings) {
    return planned.computeIfAbsent(settings, Planned::of);
  }

  @Override
  public void once(Settings settings, List<Group> groups, RunListener listener) {
    new OnceLaunch(settings, planned(settings), signal).run(groups, listener);
  }
}
