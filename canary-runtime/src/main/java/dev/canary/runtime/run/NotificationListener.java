package dev.canary.runtime.run;

/**
 * Told once for each notification what became of it in the end, and of attempts of alerts that
 * failed before. Returns at once.
 */
public interface NotificationListener {

  default void onNotified(NotificationChannel channel, NotificationResult result) {}
}
