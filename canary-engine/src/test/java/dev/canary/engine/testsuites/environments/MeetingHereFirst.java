package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanaryEnvironment;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

public class MeetingHereFirst implements CanaryEnvironment {
  static final CyclicBarrier MEETING = new CyclicBarrier(2);

  @Override
  public void deploy() throws Exception {
    MEETING.await(10, TimeUnit.SECONDS);
  }

  @Override
  public void delete() throws Exception {
    MEETING.await(10, TimeUnit.SECONDS);
  }
}
