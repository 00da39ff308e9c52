package dev.canary.runtime.run;

/**
 * Told of verdicts that change, those of one suite in their order, and of one at a time. Whoever
 * tells of the run that has changed it waits meanwhile: a listener returns at once.
 *
 * <p>A change can be told that began before the one told last, since the clock was put back: it
 * takes the place of all that was told of the time from then on.
 *
 * <p>A change can also be told that is over already, since nobody looked meanwhile: the next one
 * follows at once.
 */
public interface VerdictListener {

  /**
   * A verdict has changed.
   *
   * @param health what is believed of the suite now; of a change that is over it says something
   *     else
   */
  void onChange(VerdictChange change, SuiteHealth health);
}
