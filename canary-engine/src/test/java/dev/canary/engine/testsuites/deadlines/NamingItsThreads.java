package dev.canary.engine.testsuites.deadlines;

import dev.canary.api.CanarySuite;
import dev.canary.api.Cleanup;
import dev.canary.api.Step;
import dev.canary.engine.testsuites.Hang;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

@CanarySuite
public class NamingItsThreads {
  public static final List<Thread> THREADS = new CopyOnWriteArrayList<>();

  @Step(timeout = "100ms")
  void spin() {
    THREADS.add(Thread.currentThread());
    Hang.spinning();
  }

  @Cleanup
  void cleanUp() {
    THREADS.add(Thread.currentThread());
  }
}
