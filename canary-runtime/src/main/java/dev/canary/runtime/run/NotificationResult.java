package dev.canary.runtime.run;

import java.util.Locale;

/** What became of a notification, after all attempts. */
public enum NotificationResult {
  DELIVERED,
  /** It was refused, or nobody took it. */
  FAILED,
  /** A newer one that says more took its place before it was sent. */
  SUPERSEDED;

  /** As metrics label it, such as {@code delivered}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
