package dev.canary.runtime.web.access;

import dev.canary.runtime.config.AccessSettings;
import dev.canary.runtime.config.WebSettings;
import dev.canary.runtime.run.AccessControl;
import dev.canary.runtime.run.AuditTrail;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What decides who is let in.
 *
 * @param current what the configuration says now
 */
public record WebAccess(
    Supplier<WebSettings> current, AccessControl control, AuditTrail audit, InstantSource clock) {

  AccessSettings settings() {
    return current.get().access();
  }
}
