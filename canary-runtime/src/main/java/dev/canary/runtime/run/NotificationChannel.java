package dev.canary.runtime.run;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** By which way others are told. */
public enum NotificationChannel {
  /** The dead-man's switches of the prober and of suites. */
  PING,
  SLACK,
  WEBHOOK,
  ALERTMANAGER,
  PAGERDUTY,
  SMTP;

  /** What can become of its notifications: pings are given up, alerts are not. */
  public Set<NotificationResult> results() {
    return EnumSet.complementOf(
        EnumSet.of(this == PING ? NotificationResult.RETRIED : NotificationResult.FAILED));
  }

  /** As metrics label it, such as {@code ping}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
