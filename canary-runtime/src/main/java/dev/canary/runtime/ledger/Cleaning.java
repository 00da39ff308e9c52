package dev.canary.runtime.ledger;

import dev.canary.runtime.run.LaunchInfo;
import dev.canary.runtime.run.RunListener;
import dev.canary.runtime.run.SuiteLauncher;
import dev.canary.runtime.run.Trigger;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What launches are made with.
 *
 * @param runs told of the runs of launches that only clean up
 * @param ids gives a new id for a launch at each call
 * @param worker what launches note as the place where they happen
 */
public record Cleaning(
    SuiteLauncher launcher,
    RunListener runs,
    Supplier<String> ids,
    String worker,
    InstantSource clock) {

  LaunchInfo newInfo() {
    return new LaunchInfo(ids.get(), Trigger.CLEANUP, Map.of(), worker);
  }

  LeftoverText text() {
    return new LeftoverText(clock.instant());
  }
}
