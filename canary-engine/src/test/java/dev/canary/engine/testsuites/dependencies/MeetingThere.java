package dev.canary.engine.testsuites.dependencies;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import java.util.concurrent.TimeUnit;

@CanarySuite
public class MeetingThere {
  @Step
  void meet() throws Exception {
    MeetingHere.MEETING.await(10, TimeUnit.SECONDS);
  }
}
