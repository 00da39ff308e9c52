package dev.canary.runtime;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.schedule.Groups;
import java.util.List;

/** All suites of a configuration, put into groups. */
record Planned(List<Suite> suites, List<Group> groups) {

  /**
   * Finds the suites.
   *
   * @throws dev.canary.runtime.run.InvalidInputException with everything that is wrong with them
   */
  static Planned of(Host host, Settings settings) {
    List<Suite> suites = host.suites();
    return new Planned(suites, Groups.form(suites, settings.launches().every()));
  }
}
