package dev.canary.runtime;

import dev.canary.runtime.control.ControlParts;
import dev.canary.runtime.control.OperatorControl;
import dev.canary.runtime.ledger.Cleaning;
import dev.canary.runtime.ledger.CleaningLauncher;
import dev.canary.runtime.maintenance.MaintainedLauncher;
import dev.canary.runtime.run.SuiteControl;
import dev.canary.runtime.run.SuiteLauncher;
import dev.canary.runtime.schedule.Launches;
import dev.canary.runtime.schedule.Scheduler;
import java.time.Duration;
import java.util.List;

/** What makes suites run: the schedule, and what people want of it. */
record Running(Scheduler scheduler, SuiteControl control) {

  private static final Duration CLEANUP_GRACE = Duration.ofSeconds(5);

  /** From now on suites run, and those who observe them follow whatever changes the plan. */
  static Running start(Ground ground, Beginnings beginnings, Observers observers) {
    Present present = beginnings.present();
    CleaningLauncher launcher = newLauncher(ground, observers);
    Scheduler scheduler = newScheduler(ground, present, launcher, observers);
    observers.judgement().health().require(List.of(scheduler));
    launcher.start(present.get().groups());
    present.connect(
        new Present.Followers(
            scheduler, launcher, observers.judgement(), observers.notices(), observers.store()));
    observers.notices().start();
    scheduler.start(beginnings.past()::findLastStart);
    ground
        .shutdown()
        .then("scheduler", () -> scheduler.stop(present.settings().launches().shutdownGrace()));
    return new Running(scheduler, startControl(ground, beginnings, scheduler, observers));
  }

  /** Launches that only clean up are recorded, and count for nothing else. */
  private static CleaningLauncher newLauncher(Ground ground, Observers observers) {
    Hosts hosts = ground.hosts();
    var launcher =
        new CleaningLauncher(
            observers.ledger(),
            new Cleaning(hosts, observers.store(), Node::newId, hosts.name(), ground.clock()));
    ground.shutdown().then("cleanup of test data", () -> launcher.close(CLEANUP_GRACE));
    return launcher;
  }

  private static Scheduler newScheduler(
      Ground ground, Present present, SuiteLauncher launcher, Observers observers) {
    var maintained =
        new MaintainedLauncher(launcher, () -> present.get().maintenance(), ground.clock());
    var launches =
        new Launches(
            maintained,
            observers.listener(),
            new ScheduleListeners(List.of(ground.wiring(), observers.lookout().delays())),
            Node::newId,
            ground.hosts().name(),
            present.loaded().maxLaunches());
    return new Scheduler(present.get().groups(), launches, ground.clock(), System::nanoTime);
  }

  private static SuiteControl startControl(
      Ground ground, Beginnings beginnings, Scheduler scheduler, Observers observers) {
    Present present = beginnings.present();
    var control =
        new OperatorControl(
            new ControlParts(
                present,
                new ConfiguredMutes(present::settings),
                beginnings.interventions(),
                observers.store().interventions(),
                scheduler,
                present::pause,
                observers.notices()::review,
                observers.live(),
                ground.clock()));
    control.start();
    ground.shutdown().then("control of suites", control::close);
    return control;
  }
}
