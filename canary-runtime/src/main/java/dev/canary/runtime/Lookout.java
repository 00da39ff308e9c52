package dev.canary.runtime;

import dev.canary.runtime.control.Interventions;
import dev.canary.runtime.recent.RecentBook;
import dev.canary.runtime.recent.RecentDelays;
import dev.canary.runtime.run.Mutes;
import dev.canary.runtime.run.RunHistory;
import dev.canary.runtime.store.RunStore;
import dev.canary.runtime.web.access.WebAccess;
import dev.canary.runtime.web.view.PageParts;
import dev.canary.runtime.web.view.ProberParts;

/** What the pages look at, besides what everybody does. */
record Lookout(RecentBook runs, RecentDelays delays) {

  /** The parts of the prober that can be seen. */
  record Seen(
      Present present, Hosts hosts, RunStore store, Interventions interventions, WebAccess access) {

    private Mutes mutes() {
      var configured = new ConfiguredMutes(present::settings);
      return suite -> configured.isMuted(suite) || interventions.isMuted(suite);
    }
  }

  static Lookout on(RunHistory history) {
    return new Lookout(new RecentBook(history), new RecentDelays());
  }

  PageParts parts(Seen seen) {
    return new PageParts(
        runs,
        seen.mutes(),
        new ProberParts(
            seen.hosts()::workers,
            seen.store()::state,
            delays::delays,
            seen.store().notifications(),
            seen.access().audit(),
            () -> seen.present().settings().inForce()),
        () -> seen.present().settings().repetition());
  }
}
