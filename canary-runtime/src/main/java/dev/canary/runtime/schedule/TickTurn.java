package dev.canary.runtime.schedule;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.LaunchOrder;
import java.time.Instant;

/** A tick has come. */
record TickTurn(Tick tick) implements Turn {

  static TickTurn of(Tick tick) {
    tick.course().onWaiting(tick.due());
    return new TickTurn(tick);
  }

  @Override
  public Group group() {
    return tick.course().group();
  }

  @Override
  public LaunchOrder begin(Launches launches, Instant now) {
    launches.ticks().onTick(group(), tick.delay(now));
    return launches.order(group());
  }

  @Override
  public void onLaunched(Launched launched) {
    tick.course().onLaunched(launched);
  }

  @Override
  public String onNotLaunched() {
    tick.course().onNotLaunched();
    return "it is tried again at its next tick";
  }

  @Override
  public String obstacle() {
    return "the launch that was due at %s is about to begin".formatted(tick.due());
  }
}
