package dev.canary.runtime.run;

import java.util.Locale;

/** What became of a notification. */
public enum NotificationResult {
  DELIVERED,
  /** It was refused, or nobody took it, and there will be no further attempt. */
  FAILED,
  /** An attempt failed, as above, and there will be another. */
  RETRIED,
  /** A newer one that says more took its place before it was delivered. */
  SUPERSEDED;

  /** As metrics label it, such as {@code delivered}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
