package dev.canary.runtime;

import dev.canary.runtime.access.Doorkeeper;
import dev.canary.runtime.access.QuietAudit;
import dev.canary.runtime.logging.AuditLog;
import dev.canary.runtime.run.AuditTrail;
import dev.canary.runtime.run.Reloading;
import dev.canary.runtime.web.WebServer;
import dev.canary.runtime.web.access.WebAccess;
import dev.canary.runtime.web.view.PageParts;
import dev.canary.runtime.web.view.WebParts;
import java.util.List;

/** Lets others in: who they are, what they may do, what they see. */
record Reception(Ground ground, Beginnings beginnings, Observers observers, Running running) {

  /** Answers from now on. */
  Prober.Controls open(WebServer web) {
    Present present = beginnings.present();
    AuditTrail audit =
        new QuietAudit(new AuditLog(beginnings.store().audit(Node::newId)), ground.clock());
    Doorkeeper door = Doorkeeper.of(ground.settings().web(), audit, ground.clock());
    var controls = new Prober.Controls(running.control(), newReload(door), web.url());
    var access = new WebAccess(() -> present.settings().web(), door, audit, ground.clock());
    web.start(parts(controls, pages(access)), access);
    return controls;
  }

  private Reloading newReload(Doorkeeper door) {
    return new Reload(
        new Reload.Parts(
            ground.configuration().again(),
            ground.opening(),
            ground.hosts(),
            beginnings.present(),
            observers.notices(),
            door,
            observers.metrics(),
            ground.clock()));
  }

  private PageParts pages(WebAccess access) {
    return observers
        .lookout()
        .parts(
            new Lookout.Seen(
                beginnings.present(),
                ground.hosts(),
                beginnings.store(),
                beginnings.interventions(),
                access));
  }

  private WebParts parts(Prober.Controls controls, PageParts pages) {
    return new WebParts(
        ground.info(),
        () -> beginnings.present().get().groups(),
        running.scheduler()::findNext,
        observers.judgement().health(),
        observers.store(),
        observers.ledger(),
        observers.judgement().uptime(),
        observers.metrics()::scrape,
        List.of(running.scheduler()),
        List.of(observers.store()),
        controls.suites(),
        controls.reloading(),
        pages);
  }
}
