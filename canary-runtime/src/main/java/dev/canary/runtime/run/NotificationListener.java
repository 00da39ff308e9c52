package dev.canary.runtime.run;

/** Told once for each notification what became of it. Called from one thread: returns at once. */
public interface NotificationListener {

  default void onNotified(NotificationChannel channel, NotificationResult result) {}
}
