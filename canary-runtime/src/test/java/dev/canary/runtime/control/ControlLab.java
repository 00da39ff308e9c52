package dev.canary.runtime.control;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Intervention;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.ManualLaunches;
import dev.canary.runtime.run.Plan;
import dev.canary.runtime.run.StoreListener;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.Trigger;
import dev.canary.runtime.schedule.Groups;
import dev.canary.runtime.store.RunStore;
import dev.canary.runtime.store.StoreOptions;
import dev.canary.runtime.testing.ManualClock;
import dev.canary.runtime.testing.SuiteBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The control of suites over a real store and the real groups of a plan, on a clock in the hands of
 * the test. The suite {@code invoices} depends on {@code sign-up}.
 */
final class ControlLab implements AutoCloseable, ManualLaunches {

  static final Duration LONG = Duration.ofSeconds(60);

  final ManualClock clock = new ManualClock();
  final Set<String> configuredMutes = new HashSet<>();
  final List<Group> launched = new ArrayList<>();
  final List<Map<String, String>> labels = new ArrayList<>();
  final List<String> told = new ArrayList<>();
  int unmuted;
  Plan plan;
  OperatorControl control;
  Interventions interventions;
  boolean stuck;
  private final List<Suite> suites;
  private final Path file;
  private RunStore store;

  ControlLab(Path directory, SuiteBuilder... others) {
    file = directory.resolve("canary.db");
    suites =
        Stream.concat(
                Stream.of(
                    SuiteBuilder.suite("sign-up"),
                    SuiteBuilder.suite("invoices").dependsOn("sign-up")),
                Stream.of(others))
            .map(SuiteBuilder::build)
            .toList();
    store = open();
    interventions = Interventions.read(store.interventions(), clock);
    plan = plan(interventions.paused());
    control = newControl();
  }

  private RunStore open() {
    RunStore opened = RunStore.open(StoreOptions.of(file, "test"), new StoreListener() {}, clock);
    opened.start();
    return opened;
  }

  private Plan plan(Set<String> paused) {
    return Groups.plan(suites, Duration.ofMinutes(5), paused);
  }

  private OperatorControl newControl() {
    return new OperatorControl(
        new ControlParts(
            () -> plan,
            configuredMutes::contains,
            interventions,
            store.interventions(),
            this,
            this::renew,
            () -> unmuted++,
            (suite, act) -> told.add(suite + " " + act),
            clock));
  }

  private void renew(Set<String> paused) {
    if (stuck) {
      throw new IllegalStateException("not today");
    }
    plan = plan(paused);
  }

  /** Another prober follows this one, which was killed. */
  ControlLab restart() {
    store.close(LONG);
    store = open();
    interventions = Interventions.read(store.interventions(), clock);
    plan = plan(interventions.paused());
    control = newControl();
    return this;
  }

  Intervention by(String who) {
    return new Intervention(who, clock.instant(), null, "because");
  }

  Intervention forAnHour(String who) {
    return new Intervention(who, clock.instant(), clock.instant().plus(Duration.ofHours(1)), null);
  }

  @Override
  public List<LaunchInfo> launch(List<Group> parts, Map<String, String> marks) {
    launched.addAll(parts);
    labels.add(marks);
    return parts.stream()
        .map(part -> new LaunchInfo("launch-" + part.id(), Trigger.MANUAL, marks, "none"))
        .toList();
  }

  @Override
  public void close() {
    control.close();
    store.close(LONG);
  }
}
