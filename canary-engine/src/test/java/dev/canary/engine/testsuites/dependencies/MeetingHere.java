package dev.canary.engine.testsuites.dependencies;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

@CanarySuite
public class MeetingHere {
  static final CyclicBarrier MEETING = new CyclicBarrier(2);

  @Step
  void meet() throws Exception {
    MEETING.await(10, TimeUnit.SECONDS);
  }
}
