package dev.canary.runtime.run;

import java.util.Locale;

/** By which way others are told. */
public enum NotificationChannel {
  /** The dead-man's switches of the prober and of suites. */
  PING;

  /** As metrics label it, such as {@code ping}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
