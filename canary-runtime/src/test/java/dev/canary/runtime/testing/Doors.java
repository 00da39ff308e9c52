package dev.canary.runtime.testing;

import dev.canary.runtime.access.Doorkeeper;
import dev.canary.runtime.access.QuietAudit;
import dev.canary.runtime.config.AccessSettings;
import dev.canary.runtime.config.WebSettings;
import dev.canary.runtime.run.AuditEntry;
import dev.canary.runtime.run.AuditTrail;
import dev.canary.runtime.run.Page;
import dev.canary.runtime.web.access.WebAccess;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Real doorkeepers, and what they write down. */
public final class Doors implements AuditTrail {

  public final List<AuditEntry> audit = new CopyOnWriteArrayList<>();
  public final ManualClock clock = new ManualClock();
  private final WebSettings web;

  private Doors(WebSettings web) {
    this.web = web;
  }

  public static Doors of(WebSettings web) {
    return new Doors(web);
  }

  /** There are no users, so whoever is on this machine may do everything. */
  public static Doors ofNobody() {
    return of(new WebSettings("127.0.0.1", 0, null, AccessSettings.DEFAULT, null));
  }

  public WebAccess access() {
    AuditTrail quiet = new QuietAudit(this, clock);
    return new WebAccess(() -> web, Doorkeeper.of(web, quiet, clock), quiet, clock);
  }

  @Override
  public void add(AuditEntry entry) {
    audit.add(entry);
  }

  @Override
  public Page<AuditEntry> find(@Nullable String before, int limit) {
    return new Page<>(audit.stream().limit(limit).toList(), null);
  }
}
