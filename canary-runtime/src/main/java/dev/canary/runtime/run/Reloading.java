package dev.canary.runtime.run;

import java.util.Optional;

/** Loads configuration and suites anew while the prober runs. Safe for use by many threads. */
public interface Reloading {

  /**
   * Reads everything anew and goes on with it, if nothing is wrong with it. Launches that are going
   * on come to their end as they began. What is refused changes nothing.
   *
   * @param who the name of the one who wants it
   * @return what has changed, in a sentence
   * @throws RefusedException with all that is wrong with what was read
   */
  String reload(String who);

  /** What came of it the last time; empty if nobody has wanted it since the start. */
  Optional<LastReload> findLast();
}
