package dev.canary.runtime;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.launch.Catalog;
import dev.canary.runtime.launch.CatalogReader;
import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.schedule.Groups;
import java.util.List;

/** All suites of a configuration, found, loaded, checked, and put into groups. */
record Planned(Catalog catalog, List<Group> groups) {

  /**
   * Finds the suites.
   *
   * @throws dev.canary.runtime.run.InvalidInputException with everything that is wrong with them
   */
  static Planned of(Settings settings) {
    Catalog catalog = CatalogReader.read(settings);
    return new Planned(catalog, Groups.form(catalog.suites(), settings.launches().every()));
  }

  List<Suite> suites() {
    return catalog.suites();
  }
}
