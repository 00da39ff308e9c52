package dev.canary.runtime.notify;

import dev.canary.runtime.run.NotificationChannel;
import dev.canary.runtime.run.NotificationListener;
import dev.canary.runtime.run.NotificationResult;

/** What all lanes share. */
record PingPost(
    Courier courier, PingTimes times, PingTroubles troubles, NotificationListener listener) {

  void report(NotificationResult result) {
    listener.onNotified(NotificationChannel.PING, result);
  }
}
