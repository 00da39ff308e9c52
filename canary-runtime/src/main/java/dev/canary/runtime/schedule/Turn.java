package dev.canary.runtime.schedule;

import dev.canary.runtime.run.Group;
import dev.canary.runtime.run.LaunchOrder;
import java.time.Instant;

/** Something on its way to a launch. */
interface Turn {

  Group group();

  /** It is launched now, in this way. */
  LaunchOrder begin(Launches launches, Instant now);

  void onLaunched(Launched launched);

  /** The launch could not be begun; says what follows, as a sentence. */
  String onNotLaunched();

  /** Why nothing else can be launched beside it, now that it waits. */
  String obstacle();
}
