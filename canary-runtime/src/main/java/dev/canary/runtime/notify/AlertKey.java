package dev.canary.runtime.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.canary.runtime.run.Alert;
import dev.canary.runtime.run.ProberInfo;
import java.util.UUID;

/** Tells alerts apart at receivers that have those of several probers. */
final class AlertKey {

  /** PagerDuty takes 255 characters. */
  private static final int LONGEST = 200;

  private AlertKey() {}

  /** Such as {@code canary/production/suite/invoices/1763661600000}; a hash where that is long. */
  static String of(ProberInfo prober, Alert alert) {
    String key = "%s/%s/%s".formatted(prober.name(), prober.environment(), alert.key());
    return key.length() <= LONGEST ? key : UUID.nameUUIDFromBytes(key.getBytes(UTF_8)).toString();
  }
}
