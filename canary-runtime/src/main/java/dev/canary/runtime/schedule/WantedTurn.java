package dev.canary.runtime.schedule;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.LaunchOrder;
import java.time.Instant;

/** Somebody wants suites launched now, beside the schedule. */
record WantedTurn(Group group, LaunchInfo info) implements Turn {

  @Override
  public LaunchOrder begin(Launches launches, Instant now) {
    return LaunchOrder.of(group, info);
  }

  /** No tick depends on it, other than by the suites that it has. */
  @Override
  public void onLaunched(Launched launched) {}

  @Override
  public String onNotLaunched() {
    return "what somebody wanted to run now has not run";
  }

  @Override
  public String obstacle() {
    return "another launch that was wanted now is about to begin";
  }
}
