package dev.canary.runtime;

import dev.canary.runtime.config.Settings;
import dev.canary.runtime.recent.RecentBook;
import dev.canary.runtime.recent.RecentDelays;
import dev.canary.runtime.run.RunHistory;
import dev.canary.runtime.run.SuiteControl;
import dev.canary.runtime.store.RunStore;
import dev.canary.runtime.web.view.PageParts;
import dev.canary.runtime.web.view.ProberParts;
import java.util.Optional;

/** What the pages look at, besides what everybody does. */
record Lookout(RecentBook runs, RecentDelays delays) {

  static Lookout on(RunHistory history) {
    return new Lookout(new RecentBook(history), new RecentDelays());
  }

  PageParts parts(Settings settings, Host host, RunStore store, Optional<SuiteControl> control) {
    return new PageParts(
        runs,
        new ConfiguredMutes(settings),
        control,
        new ProberParts(
            host::workers, store::state, delays::delays, store.notifications(), settings::inForce));
  }
}
