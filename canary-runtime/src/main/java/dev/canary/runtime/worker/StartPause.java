package dev.canary.runtime.worker;

import java.time.Duration;

/** How long to wait before a worker is started: the longer, the more often that has failed. */
final class StartPause {

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final int MOST_DOUBLINGS = 5;

  private int failures;

  Duration next() {
    return failures == 0
        ? Duration.ZERO
        : FIRST.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
  }

  void onFailure() {
    failures++;
  }

  void onSuccess() {
    failures = 0;
  }
}
