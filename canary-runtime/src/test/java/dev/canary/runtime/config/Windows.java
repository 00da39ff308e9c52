package dev.canary.runtime.config;

import dev.canary.runtime.config.MaintenanceWindow.Times;
import java.time.ZoneId;

/** Times of maintenance windows, as other packages need them for their tests. */
public final class Windows {

  private Windows() {}

  public static Times repeated(String cron, String zone, String lasting) {
    return new Times.Repeated(
        Cron.parse(cron), ZoneId.of(zone), ValueType.DURATION.parser().apply(lasting));
  }
}
