package dev.canary.runtime;

import dev.canary.runtime.access.Doorkeeper;
import dev.canary.runtime.access.QuietAudit;
import dev.canary.runtime.config.WebSettings;
import dev.canary.runtime.logging.AuditLog;
import dev.canary.runtime.run.AuditTrail;
import dev.canary.runtime.store.RunStore;
import dev.canary.runtime.web.access.WebAccess;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Who is let in to the pages and the API, and where that is written down. */
final class Entrance {

  private Entrance() {}

  static WebAccess of(Supplier<WebSettings> current, RunStore store, InstantSource clock) {
    AuditTrail audit = new QuietAudit(new AuditLog(store.audit(Node::newId)), clock);
    Doorkeeper door = Doorkeeper.of(current, audit, clock);
    return new WebAccess(current, door, audit, clock);
  }
}
