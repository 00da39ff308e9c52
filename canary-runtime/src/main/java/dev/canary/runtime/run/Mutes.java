package dev.canary.runtime.run;

/**
 * Knows of which suites nobody wants to hear at the moment. They run and are judged all the same.
 */
public interface Mutes {

  /** Whether no new alert of this suite is told. That an alert is over is told in any case. */
  boolean isMuted(String suite);
}
