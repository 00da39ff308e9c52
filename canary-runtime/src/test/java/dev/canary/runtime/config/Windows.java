package dev.canary.runtime.config;

import dev.canary.runtime.config.MaintenanceWindow.Times;
import java.time.Duration;
import java.time.ZoneId;

/** Times of maintenance windows, as other packages need them for their tests. */
public final class Windows {

  private Windows() {}

  public static Times repeated(String cron, String zone, String lasting) {
    return repeated(Cron.parse(cron), zone, lasting);
  }

  public static Times weekly(String dayAndTime, String zone, String lasting) {
    return repeated(ValueType.WEEKLY.parser().apply(dayAndTime), zone, lasting);
  }

  private static Times repeated(Cron cron, String zone, String lasting) {
    Duration duration = ValueType.DURATION.parser().apply(lasting);
    return new Times.Repeated(cron, ZoneId.of(zone), duration);
  }

  public static Times once(String from, String to, String zone) {
    ZoneId place = ZoneId.of(zone);
    return new Times.Once(LocalMoment.parse(from).in(place), LocalMoment.parse(to).in(place));
  }
}
