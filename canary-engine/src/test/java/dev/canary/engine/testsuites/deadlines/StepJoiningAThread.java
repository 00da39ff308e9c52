package dev.canary.engine.testsuites.deadlines;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import dev.canary.engine.testsuites.Hang;

@CanarySuite
public class StepJoiningAThread {
  @Step(timeout = "100ms")
  void join() throws InterruptedException {
    Thread thread = new Thread(Hang::spinning, "joined");
    thread.setDaemon(true);
    thread.start();
    thread.join();
  }

  @Cleanup
  void cleanUp() {}
}
