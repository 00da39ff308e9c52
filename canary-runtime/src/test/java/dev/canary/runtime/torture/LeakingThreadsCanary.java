package dev.canary.runtime.torture;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Leaves an executor with ten threads behind, each time. */
@CanarySuite
final class LeakingThreadsCanary {

  @Step
  void leaves() {
    ExecutorService executor = Executors.newFixedThreadPool(10);
    for (int task = 0; task < 10; task++) {
      executor.execute(() -> {});
    }
  }
}
