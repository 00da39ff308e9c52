package dev.canary.runtime;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.maintenance.MaintenanceCalendar;
import dev.canary.runtime.run.Plan;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.schedule.Groups;
import dev.canary.runtime.schedule.Launches;
import java.util.List;
import java.util.Set;

/** A configuration, and the suites that were found by it. */
record Loaded(Settings settings, List<Suite> suites) {

  /**
   * Finds the suites, and checks all of them.
   *
   * @throws dev.canary.runtime.run.InvalidInputException with everything that is wrong with them
   */
  static Loaded of(Settings settings, Host host) {
    var loaded = new Loaded(settings, host.suites());
    // What is paused for now may be resumed at any time.
    var unused = loaded.plan(Set.of());
    return loaded;
  }

  /**
   * What is watched.
   *
   * @param paused ids of suites, besides those that the configuration pauses
   */
  Plan plan(Set<String> paused) {
    return Groups.plan(suites, settings.launches().every(), paused)
        .maintained(MaintenanceCalendar.of(settings.maintenance(), suites));
  }

  int maxLaunches() {
    return settings.launches().findMaxLaunches().orElse(Launches.UNLIMITED);
  }
}
