package dev.canary.engine.testsuites.environments;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class UsesBothMeetings {
  UsesBothMeetings(MeetingHereFirst here, MeetingThereFirst there) {}

  @Step
  void use() {}
}
