package dev.canary.runtime.run;

import java.util.List;
import java.util.Map;

/** Launches beside the schedule. Safe for use by many threads. */
public interface ManualLaunches {

  /**
   * Launches groups, or parts of groups, now; or as soon as there is a place for them, where only
   * so many launches may go on at once. A tick that comes meanwhile waits until they are over.
   *
   * @param parts to none of which may belong what another is tied to
   * @param labels what the runs are marked with
   * @return what is launched, in the order of the parts; the trigger is {@link Trigger#MANUAL}
   * @throws RefusedException if a suite of theirs is being launched already; then nothing is
   */
  List<LaunchInfo> launch(List<Group> parts, Map<String, String> labels);
}
