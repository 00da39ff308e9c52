package dev.canary.runtime.run;

import java.time.Duration;

/** What comes of a secret that somebody shows. */
public sealed interface Admission {

  /** It is right. */
  record Admitted(Principal principal) implements Admission {}

  /** It is wrong. Nobody is told whether the name is. */
  record Denied() implements Admission {}

  /**
   * There were too many wrong ones before it, so this one was not even looked at.
   *
   * @param pause when it may be tried again
   */
  record Postponed(Duration pause) implements Admission {}
}
