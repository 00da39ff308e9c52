package dev.canary.runtime.run;

import java.util.List;
import java.util.Optional;

/**
 * What operators do to suites while the prober runs. It is durable: a restart changes nothing of
 * it. Safe for use by many threads.
 */
public interface SuiteControl {

  /**
   * Launches suites beside their schedule. Their runs have the trigger {@link Trigger#MANUAL} and
   * do not count towards verdicts.
   *
   * @return what is launched, one for each group
   * @throws RefusedException if a suite is not known, nothing matches, or a group cannot be
   *     launched now, since it is running already
   */
  List<LaunchInfo> runNow(RunOrder order);

  /**
   * Takes a suite, and those that depend on it, out of the schedule. What runs goes on to its end.
   *
   * @throws RefusedException if the suite is not known, or this cannot be kept and shown
   */
  void pause(String suite, Intervention by);

  /**
   * Takes a suite that was paused back into the schedule, where it is due at once.
   *
   * @throws RefusedException if the suite is not known, or the configuration pauses it
   */
  void resume(String suite, Intervention by);

  /**
   * Keeps alerts of a suite from being sent. It is watched and judged as before.
   *
   * @throws RefusedException if the suite is not known, or this cannot be kept and shown
   */
  void mute(String suite, Intervention by);

  /**
   * Lets alerts of a suite be sent again.
   *
   * @throws RefusedException if the suite is not known, or the configuration mutes it
   */
  void unmute(String suite, Intervention by);

  /** By whom a suite is paused; empty if it is not, or only by the configuration. */
  Optional<Intervention> findPause(String suite);

  /** By whom a suite is muted; empty if it is not, or only by the configuration. */
  Optional<Intervention> findMute(String suite);
}
